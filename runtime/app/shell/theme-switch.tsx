import BulbOutlined from '@ant-design/icons/es/icons/BulbOutlined';
import MoonOutlined from '@ant-design/icons/es/icons/MoonOutlined';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ThemeChoice } from '../theme/theme-choice.ts';
import { useTheme } from '../theme/theme-provider.tsx';

const choices: readonly ThemeChoice[] = ['light', 'dark', 'system'];

/** Chooses light, dark or the device's own look. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const { choice, isDark, choose } = useTheme();
  const items = choices.map((each) => ({ key: each, label: t(`theme.${each}`) }));
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{ items, selectedKeys: [choice], onClick: ({ key }) => choose(key as ThemeChoice) }}
    >
      <button
        type="button"
        className="fw-icon-button"
        aria-label={t('theme.label')}
        title={t('theme.label')}
        aria-haspopup="menu"
      >
        {isDark ? <MoonOutlined /> : <BulbOutlined />}
      </button>
    </Dropdown>
  );
}
