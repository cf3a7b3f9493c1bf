import GlobalOutlined from '@ant-design/icons/es/icons/GlobalOutlined';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeLanguage, languages } from '../locales/language.ts';
import { useLanguage } from '../locales/use-language.ts';
import type { Language } from '../shapes.ts';

/** Chooses the language; `onChosen` may keep it for the user. */
export function LanguageSwitch({ onChosen }: { onChosen?: (language: Language) => void }) {
  const { t } = useTranslation();
  const current = useLanguage();
  const items = languages.map((language) => ({ key: language, label: t(`language.${language}`) }));
  const choose = (language: Language): void => {
    void changeLanguage(language, true);
    onChosen?.(language);
  };
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{ items, selectedKeys: [current], onClick: ({ key }) => choose(key as Language) }}
    >
      <button
        type="button"
        className="fw-icon-button"
        aria-label={t('language.label')}
        title={t('language.label')}
        aria-haspopup="menu"
      >
        <GlobalOutlined />
      </button>
    </Dropdown>
  );
}
