import type { Kind } from '../types.ts';
import {
  boards,
  dates,
  type FieldGroup,
  images,
  multiLinks,
  numbers,
  places,
  select,
  selects,
  users,
} from './field-groups.ts';
import type { PartKind } from './subjects.ts';

/**
 * Whose field a name means: of the subject's entity (`own`), of the entity that a property beside the list or map of names
 * says (`beside`), of the one a `*` of the pattern stands for (`capture`), or of one that is always meant (`entity`).
 */
export type Scope = 'own' | { readonly beside: string } | { readonly capture: number } | { readonly entity: string };

/** One property of the language that names something: where it stands, and what it names. */
export type Reference =
  | { readonly at: string; readonly names: 'entity' }
  | { readonly at: string; readonly names: Kind }
  | { readonly at: string; readonly names: 'field'; readonly of: Scope; readonly group?: FieldGroup | undefined };

const entity = (at: string): Reference => ({ at, names: 'entity' });
const document = (at: string, names: Kind): Reference => ({ at, names });
const field = (at: string, group?: FieldGroup, of: Scope = 'own'): Reference => ({ at, names: 'field', of, group });
const fieldOf = (property: string, at: string, group?: FieldGroup) => field(at, group, { beside: property });

/** Every property of the language that names an entity, a field or another document, by the kind of what it stands in. */
export const references: Readonly<Partial<Record<Kind | PartKind, readonly Reference[]>>> = {
  field: [
    entity('/target'),
    entity('/targets/*'),
    document('/options', 'options'),
    field('/dependsOn/field', select),
    fieldOf('target', '/columns/*'),
  ],
  entity: [
    field('/title'),
    field('/search/*'),
    field('/rules/*/at'),
    field('/unique/*/fields/*'),
    field('/indexes/*/fields/*'),
    field('/duplicates/*/match/*/field'),
    field('/variants/*/options/#', selects),
    document('/variants/*/form', 'form'),
    document('/variants/*/process', 'process'),
  ],
  form: [entity('/entity'), field('/tabs/*/sections/*/fields/*/name'), document('/for/roles/*', 'role')],
  view: [
    entity('/entity'),
    field('/columns/*/name'),
    field('/sort/*/name'),
    field('/board/by', boards),
    field('/board/sum', numbers),
    field('/calendar/start', dates),
    field('/calendar/end', dates),
    field('/calendar/color', select),
    field('/timeline/start', dates),
    field('/timeline/end', dates),
    field('/timeline/group'),
    field('/timeline/color', select),
    field('/gallery/image', images),
    field('/map/location', places),
    field('/map/color', select),
  ],
  page: [entity('/entity')],
  widget: [
    document('/view', 'view'),
    document('/report', 'report'),
    entity('/entity'),
    fieldOf('entity', '/measure/name'),
  ],
  action: [entity('/create'), document('/workflow', 'workflow'), document('/view', 'view'), document('/page', 'page')],
  app: [
    ...['/navigation/*', '/navigation/*/items/*'].flatMap((item) => [
      entity(`${item}/entity`),
      document(`${item}/view`, 'view'),
      document(`${item}/page`, 'page'),
      document(`${item}/dashboard`, 'dashboard'),
    ]),
    document('/roles/*', 'role'),
  ],
  workflow: [
    entity('/entity'),
    field('/on/fields/*'),
    field('/on/field', dates),
    document('/on/webhook', 'webhook'),
    document('/on/webform', 'webform'),
  ],
  step: [
    entity('/entity'),
    document('/message', 'message'),
    document('/approval', 'approval'),
    document('/workflow', 'workflow'),
    document('/assignment', 'assignment'),
    field('/field', multiLinks),
    field('/at'),
  ],
  who: [document('/roles/*', 'role'), document('/teams/*', 'team'), field('/fields/*', users)],
  approver: [document('/role', 'role'), document('/team', 'team'), field('/field', users), field('/of', users)],
  process: [
    entity('/entity'),
    field('/field', select),
    document('/states/*/form', 'form'),
    field('/transitions/*/requires/*'),
  ],
  approval: [entity('/entity')],
  assignment: [
    entity('/entity'),
    field('/field', users),
    field('/rules/*/skill/field'),
    field('/rules/*/skill/user', undefined, { entity: 'user' }),
    entity('/pool/release/*/fedBy/*'),
  ],
  role: [entity('/entities/#'), field('/entities/*/fields/#', undefined, { capture: 0 })],
  team: [document('/parent', 'team'), document('/roles/*', 'role')],
  report: [
    entity('/entity'),
    field('/columns/*'),
    field('/columns/*/name'),
    field('/sort/*/name'),
    field('/groupBy/*/name'),
    field('/measures/*/name'),
    field('/chart/by'),
    field('/chart/series'),
    field('/chart/measure'),
    entity('/parameters/*/target'),
    document('/parameters/*/options', 'options'),
  ],
  dashboard: [entity('/filters/*/fields/#'), field('/filters/*/fields/*', undefined, { capture: 1 })],
  message: [entity('/entity'), document('/attachments/*', 'document')],
  document: [entity('/entity')],
  webform: [entity('/entity'), field('/fields/*/name'), field('/values/#')],
  webhook: [entity('/entity'), field('/fields/*'), field('/key/*'), field('/values/#')],
  guide: [
    document('/app', 'app'),
    document('/roles/*', 'role'),
    entity('/steps/*/entity'),
    document('/steps/*/view', 'view'),
    document('/steps/*/page', 'page'),
  ],
  records: [entity('/entity'), field('/key/*')],
  scenario: [
    entity('/given/*/entity'),
    fieldOf('entity', '/given/*/values/#'),
    document('/when/*/as', 'role'),
    entity('/when/*/entity'),
    entity('/then/*/entity'),
  ],
};
