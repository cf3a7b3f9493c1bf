import type { FieldDefinition } from '#metadata/types.ts';
import { address } from './address.ts';
import { anyLookup } from './any-lookup.ts';
import { boolean } from './boolean.ts';
import { color } from './color.ts';
import { currency } from './currency.ts';
import { date } from './date.ts';
import { datetime } from './datetime.ts';
import { decimal } from './decimal.ts';
import { duration } from './duration.ts';
import { email } from './email.ts';
import type { FieldType } from './field-type.ts';
import { file } from './file.ts';
import { files } from './files.ts';
import { formula } from './formula.ts';
import { geo } from './geo.ts';
import { image } from './image.ts';
import { integer } from './integer.ts';
import { json } from './json.ts';
import { lines } from './lines.ts';
import { longText } from './long-text.ts';
import { lookup } from './lookup.ts';
import { master } from './master.ts';
import { mirror } from './mirror.ts';
import { multiLookup } from './multi-lookup.ts';
import { multiSelect } from './multi-select.ts';
import { percent } from './percent.ts';
import { personName } from './person-name.ts';
import { phone } from './phone.ts';
import { rating } from './rating.ts';
import { richText } from './rich-text.ts';
import { rollup } from './rollup.ts';
import { select } from './select.ts';
import { sequence } from './sequence.ts';
import { signature } from './signature.ts';
import { team } from './team.ts';
import { text } from './text.ts';
import { time } from './time.ts';
import { url } from './url.ts';
import { user } from './user.ts';

const shelf: readonly FieldType[] = [
  text,
  longText,
  richText,
  email,
  phone,
  url,
  color,
  sequence,
  integer,
  decimal,
  currency,
  percent,
  rating,
  duration,
  date,
  datetime,
  time,
  boolean,
  select,
  multiSelect,
  lookup,
  master,
  anyLookup,
  multiLookup,
  user,
  team,
  address,
  personName,
  geo,
  file,
  image,
  files,
  signature,
  json,
  lines,
  formula,
  rollup,
  mirror,
];

/** Every field type of the language, by name. */
export const fieldTypes: ReadonlyMap<FieldDefinition['type'], FieldType> = new Map(
  shelf.map((type) => [type.name, type]),
);

/** The type of a definition that has passed the metadata checks. */
export function typeOf(definition: FieldDefinition): FieldType {
  const type = fieldTypes.get(definition.type);
  if (!type) throw new Error(`no field type ${definition.type}: the metadata was not checked`);
  return type;
}
