import type { FieldInfo } from '../data/field-info.ts';
import { addressLines } from './composites.ts';
import { FieldValue } from './field-value.tsx';
import type { Reader } from './format.ts';
import { RichText } from './rich-text.tsx';
import { isBlank } from './value-text.ts';

/** A value with all its lines, for a record's own page; elsewhere one line is enough. */
export function FullValue({
  value,
  field,
  reader,
  app,
}: {
  value: unknown;
  field: FieldInfo;
  reader: Reader;
  app: string;
}) {
  if (isBlank(value)) return <span className="fw-muted">–</span>;
  if (field.type === 'rich_text') return <RichText html={String(value)} />;
  if (field.type === 'long_text') return <span className="fw-lines">{String(value)}</span>;
  if (field.type === 'address') return <span className="fw-lines">{addressLines(value).join('\n')}</span>;
  if (field.type === 'json') return <pre className="fw-json">{JSON.stringify(value, null, 2)}</pre>;
  return <FieldValue value={value} field={field} reader={reader} app={app} />;
}
