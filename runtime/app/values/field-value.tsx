import CheckOutlined from '@ant-design/icons/es/icons/CheckOutlined';
import StarFilled from '@ant-design/icons/es/icons/StarFilled';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { FieldInfo } from '../data/field-info.ts';
import type { Link } from '../shapes.ts';
import { recordPath } from '../shell/navigation.ts';
import { Avatar } from './avatar.tsx';
import type { Reader } from './format.ts';
import { Tag } from './tag.tsx';
import { isBlank, valueText } from './value-text.ts';
import './values.css';

interface Shown {
  value: unknown;
  field: FieldInfo;
  reader: Reader;
  /** Name of the app, for the addresses of links. */
  app: string;
  /** -1 where what holds the value is the stop of the Tab key. */
  tabIndex?: number;
}

function LinkValue({ value, field, app, tabIndex }: Shown) {
  const link = value as Partial<Link> & { entity?: string };
  const entity = link.entity ?? field.targets[0];
  if (!link.id || !entity || link.title === null) return <span>{link.title ?? '—'}</span>;
  const person = entity === 'user';
  return (
    <RouterLink to={recordPath(app, entity, link.id)} tabIndex={tabIndex} className={person ? 'fw-person' : 'fw-link'}>
      {person && <Avatar name={link.title ?? '?'} />}
      <span>{link.title}</span>
    </RouterLink>
  );
}

const OptionValue = ({ value, field }: Shown) => {
  const option = field.options.find((each) => each.value === value);
  return <Tag color={option?.color}>{option?.label ?? String(value)}</Tag>;
};

const each =
  (One: (shown: Shown) => ReactNode) =>
  ({ value, ...rest }: Shown) => (
    <span className="fw-values">
      {(Array.isArray(value) ? value : [value]).map((item: unknown) => (
        <One key={typeof item === 'object' && item ? (item as Link).id : String(item)} value={item} {...rest} />
      ))}
    </span>
  );

function BooleanValue({ value }: Shown) {
  const { t } = useTranslation();
  if (value !== true) return <span className="fw-muted">{t('common.no')}</span>;
  return (
    <span className="fw-check" role="img" aria-label={t('common.yes')}>
      <CheckOutlined />
    </span>
  );
}

function RatingValue({ value, field }: Shown) {
  const { t } = useTranslation();
  const [count, max] = [Number(value), field.max ?? 5];
  return (
    <span className="fw-stars" role="img" aria-label={t('widget.stars', { count, max })}>
      {Array.from({ length: max }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stars have no other identity than their place
        <StarFilled key={index} className={index < count ? 'fw-star-on' : ''} />
      ))}
    </span>
  );
}

const outside = (href: (value: string) => string) =>
  function OutsideLink({ value, tabIndex }: Shown) {
    const text = String(value);
    return (
      <a
        className="fw-link"
        href={href(text)}
        tabIndex={tabIndex}
        {...(/^https?:/i.test(text) ? { target: '_blank', rel: 'noreferrer' } : {})}
      >
        {text.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}
      </a>
    );
  };

const ColorValue = ({ value }: Shown) => (
  <span className="fw-color">
    <i style={{ background: String(value) }} aria-hidden />
    {String(value)}
  </span>
);

/** Types that are more than a line of text; a new one is one component and one line here. */
const components: Readonly<Record<string, (shown: Shown) => ReactNode>> = {
  select: OptionValue,
  multi_select: each(OptionValue),
  lookup: LinkValue,
  master: LinkValue,
  any_lookup: LinkValue,
  user: LinkValue,
  team: LinkValue,
  multi_lookup: each(LinkValue),
  boolean: BooleanValue,
  rating: RatingValue,
  email: outside((value) => `mailto:${value}`),
  phone: outside((value) => `tel:${value.replace(/[^\d+]/g, '')}`),
  // Only web addresses become links: a `javascript:` address stays text.
  url: (shown) => (/^https?:\/\//i.test(String(shown.value)) ? outside((value) => value)(shown) : String(shown.value)),
  color: ColorValue,
};

/** A value of any type, shown for reading; nothing for a blank. */
export function FieldValue(shown: Shown) {
  if (isBlank(shown.value)) return null;
  const Component = components[shown.field.type];
  return Component ? <Component {...shown} /> : valueText(shown.value, shown.field, shown.reader);
}
