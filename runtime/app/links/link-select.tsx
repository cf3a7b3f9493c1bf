import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Link } from '../shapes.ts';
import { useLinkOptions } from './use-link-options.ts';
import { useTitles } from './use-titles.ts';

interface Props {
  target: string;
  titleField: string;
  /** Ids of the chosen records. */
  value: string[];
  onChange: (ids: string[]) => void;
  multiple?: boolean;
  /** Titles already known, so that nothing has to be asked for. */
  known?: readonly Link[];
  id?: string;
  label?: string;
  describedBy?: string | undefined;
  invalid?: boolean;
  disabled?: boolean;
  placeholder?: string | undefined;
  autoFocus?: boolean;
  onBlur?: () => void;
  /** Offers to create a record with the typed title. */
  onCreate?: ((title: string) => Promise<Link | undefined>) | undefined;
}

const createKey = '\u0000create';

/** Chooses records of an entity by typing. */
export function LinkSelect(props: Props) {
  const { t } = useTranslation();
  const { target, titleField, value, onChange, multiple = false, known = [], onCreate } = props;
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [created, setCreated] = useState<Link[]>([]);
  const { links, answered } = useLinkOptions(target, titleField, typed, open);
  const all = [...known, ...created, ...links];
  const unknown = value.filter((id) => !all.some((link) => link.id === id));
  const titles = useTitles(target, titleField, unknown);
  const titleOf = (id: string): string => all.find((link) => link.id === id)?.title ?? titles.get(id) ?? '…';

  const options = links.map((link) => ({ value: link.id, label: link.title ?? '—' }));
  const wanted = typed.trim();
  const mayCreate =
    onCreate && wanted !== '' && answered && !links.some((link) => link.title?.toLowerCase() === wanted.toLowerCase());
  if (mayCreate) options.push({ value: createKey, label: t('widget.createNamed', { title: wanted }) });

  const choose = async (chosen: string[]): Promise<void> => {
    if (!chosen.includes(createKey)) return onChange(chosen);
    const link = await onCreate?.(wanted);
    if (!link) return;
    setCreated((now) => [...now, link]);
    onChange([...chosen.filter((id) => id !== createKey), link.id]);
  };
  const chosen = value.map((id) => ({ value: id, label: titleOf(id) }));
  return (
    <Select
      labelInValue
      {...(multiple ? { mode: 'multiple' as const } : {})}
      {...(props.id ? { id: props.id } : {})}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      {...(props.invalid ? { status: 'error' as const } : {})}
      disabled={props.disabled ?? false}
      autoFocus={props.autoFocus ?? false}
      placeholder={props.placeholder ?? t('widget.find')}
      style={{ width: '100%' }}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={multiple ? chosen : (chosen[0] ?? null)}
      options={options}
      notFoundContent={answered ? <span className="fw-muted">{t('widget.nothingFound')}</span> : null}
      onOpenChange={setOpen}
      onBlur={() => {
        setTyped('');
        props.onBlur?.();
      }}
      onChange={(next) => {
        setTyped('');
        const list = Array.isArray(next) ? next : next ? [next] : [];
        void choose(list.map((item: { value: string }) => item.value));
      }}
    />
  );
}
