import type { ThemeConfig } from 'antd';
import { theme } from 'antd';
import { dark, fontFamily, light } from './tokens.ts';

/** The component library's theme for one look, derived from the same tokens as our stylesheets. */
export function antdTheme(isDark: boolean): ThemeConfig {
  const p = isDark ? dark : light;
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily,
      fontSize: 14,
      colorPrimary: p.accent,
      colorLink: p.accentText,
      colorError: p.danger,
      colorSuccess: p.success,
      colorText: p.text,
      colorTextSecondary: p.text2,
      colorTextTertiary: p.text3,
      colorTextPlaceholder: p.text3,
      colorBgLayout: p.canvas,
      colorBgContainer: p.surface,
      colorBgElevated: p.raised,
      colorBorder: p.borderStrong,
      colorBorderSecondary: p.border,
      controlItemBgHover: p.hover,
      controlItemBgActive: p.accentSoft,
      controlHeight: 32,
      controlHeightSM: 28,
      borderRadius: 7,
      borderRadiusLG: 9,
      borderRadiusSM: 5,
      boxShadowSecondary: p.shadow,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      wireframe: false,
    },
    components: {
      Button: {
        contentFontSize: 13,
        fontWeight: 500,
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
      },
      Dropdown: { paddingBlock: 5 },
      Tabs: {
        horizontalItemPadding: '8px 0',
        horizontalMargin: '0',
        horizontalItemGutter: 22,
        titleFontSize: 14,
        itemSelectedColor: p.accentText,
        itemHoverColor: p.text,
        inkBarColor: p.accentText,
      },
      Select: { optionPadding: '5px 10px', optionSelectedFontWeight: 500 },
    },
  };
}
