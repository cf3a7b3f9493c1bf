import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHref, useNavigate } from 'react-router';
import type { Entity } from '../data/use-entity.ts';

/** Leads to the form for a new record; a real link, so that it opens in a new tab too. `fill` carries values along. */
export function NewButton({
  app,
  entity,
  full = false,
  fill = '',
}: {
  app: string;
  entity: Entity;
  full?: boolean;
  fill?: string;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const path = `/${app}/${entity.name}/new${fill}`;
  const label = t('list.new', { label: entity.label });
  return (
    <Button
      type="primary"
      icon={<PlusOutlined />}
      href={useHref(path)}
      aria-label={label}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(path);
      }}
    >
      {full ? label : t('list.newShort')}
    </Button>
  );
}
