import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../data/use-entity.ts';
import { Dialog } from '../feedback/dialog.tsx';
import type { Conflict, Link } from '../shapes.ts';
import { useReader } from '../values/use-reader.ts';
import { valueText } from '../values/value-text.ts';

interface Props {
  entity: Entity;
  conflict: Conflict;
  /** Links with titles, for values that come as ids. */
  known: readonly Link[];
  onResolve: (mine: ReadonlySet<string>) => void;
  onClose: () => void;
}

const withTitle = (value: unknown, known: readonly Link[]): unknown =>
  typeof value === 'string' ? (known.find((link) => link.id === value) ?? value) : value;

/** Mine and theirs side by side, field by field, with a choice for each. */
export function ConflictDialog({ entity, conflict, known, onResolve, onClose }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const names = Object.keys(conflict.theirs);
  const [mine, setMine] = useState<ReadonlySet<string>>(() => new Set(names));
  const choose = (name: string, keepMine: boolean): void => {
    const next = new Set(mine);
    if (keepMine) next.add(name);
    else next.delete(name);
    setMine(next);
  };
  const shown = (name: string, value: unknown): string => {
    const field = entity.fields.get(name);
    const links = field?.type.includes('lookup') || field?.type === 'user' ? withTitle(value, known) : value;
    return (field ? valueText(links, field, reader) : String(value ?? '')) || t('common.none');
  };
  const footer = (
    <>
      <Button onClick={onClose}>{t('form.stay')}</Button>
      <Button type="primary" onClick={() => onResolve(mine)}>
        {t('form.keepChosen')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('form.conflictTitle')} onClose={onClose} footer={footer} wide>
      <p>{t('form.conflictText')}</p>
      <table className="fw-conflict">
        <thead>
          <tr>
            <th scope="col">{t('form.field')}</th>
            <th scope="col">{t('form.mine')}</th>
            <th scope="col">{t('form.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{entity.fields.get(name)?.label ?? name}</th>
              <td data-chosen={mine.has(name) || undefined}>
                <Radio checked={mine.has(name)} onChange={() => choose(name, true)}>
                  {shown(name, conflict.yours[name])}
                </Radio>
              </td>
              <td data-chosen={!mine.has(name) || undefined}>
                <Radio checked={!mine.has(name)} onChange={() => choose(name, false)}>
                  {shown(name, conflict.theirs[name])}
                </Radio>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
