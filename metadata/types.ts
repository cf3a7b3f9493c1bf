/**
 * Generated from metadata/schema by `npm run types`; do not edit.
 *
 * Glossary: one noun per thing.
 *
 * package      A folder of documents with a manifest: a solution, or a part of one.
 * manifest     What a package is called, its version, and what it needs.
 * document     One JSON value of one kind with one name: an entity, a form, a view, …
 * kind         What a document is; the folder it lives in is the kind's plural.
 * workspace    The packages installed together, their own overlay, and the records: one PostgreSQL schema.
 * layer        One package, or the overlay, on top of those it needs.
 * overlay      The topmost layer: what a workspace itself changes and adds.
 * patch        A document that changes a document of the same kind and name in a layer below.
 * origin       The layer that set a document or a property.
 * entity       A kind of record: a table, its fields and its rules.
 * field        A named, typed value of an entity: a column, or several.
 * option       One choice of a select field.
 * option set   A document of options that several fields share.
 * link         A field that points to records: lookup, master, any_lookup, multi_lookup, user, team.
 * inverse      The list of pointing records, seen from the record pointed to.
 * path         Field names joined by dots that walk through links: account.owner.name
 * record       One row of an entity.
 * rule         A JSON Logic value over a record.
 * problem      Something wrong with metadata: code, document, pointer, message, hint.
 * Metadata     All documents of all layers, merged, checked and frozen.
 * Model        Metadata with names resolved and everything compiled: what the engine runs.
 * release      One published state of a workspace's metadata.
 * plan         What would have to happen to go from one release to the next.
 */

/** Any JSON value. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [name: string]: JsonValue };

/** A JSON Logic operation: an object of one operator and its arguments. */
export type RuleObject = { [operator: string]: Rule };

/** Any JSON Logic value: a literal, a list, or an operation. */
export type Rule = null | boolean | number | string | Rule[] | RuleObject;

/**
 * A text people read: one string, or one per language.
 */
export type LocalText =
  | string
  | {
      en?: string;
      'zh-CN'?: string;
    };
/**
 * snake_case: a letter, then letters, digits or _, at most 60 characters.
 */
export type DataName = string;
/**
 * entity.name
 */
export type QualifiedName = string;
/**
 * A field, or a path to one through lookups: account.owner.name
 */
export type FieldPath = string;
/**
 * A data name, or a language tag such as zh-CN.
 */
export type OptionValue = string;
/**
 * red, volcano, orange, gold, yellow, lime, green, teal, cyan, blue, geekblue, indigo, purple, magenta, pink, brown, gray, black, white, or #rrggbb.
 */
export type Color = string;
/**
 * Name of an icon, in kebab-case.
 */
export type Icon = string;
/**
 * A semantic version: 1.2.3 or 1.2.3-beta.1
 */
export type Version = string;
/**
 * *, 1.2.3, ^1.2.3, ~1.2.3, >=1.2.3 <2.0.0; parts joined by a space must all hold.
 */
export type VersionRange = string;
/**
 * A time zone: UTC or Asia/Shanghai.
 */
export type Zone = string;
/**
 * Five fields: minute hour day month weekday.
 */
export type Cron = string;
/**
 * Name of a sibling; null puts the item first.
 */
export type After = string | null;
/**
 * Always, never, or when a rule holds.
 */
export type RuleOrBoolean = boolean | RuleObject;
/**
 * Name of an option set, or the options themselves.
 */
export type Options = DataName | Option[];
/**
 * One tile of a page or dashboard.
 */
export type Widget = ViewWidget | ReportWidget | MetricWidget | TextWidget | ActionsWidget;
/**
 * One thing a workflow does.
 */
export type Step =
  | SetStep
  | CreateStep
  | UpdateStep
  | DeleteStep
  | RelateStep
  | AssignStep
  | MessageStep
  | NotifyStep
  | HttpStep
  | WaitStep
  | IfStep
  | EachStep
  | ApproveStep
  | CallStep
  | SignalStep
  | StopStep;
/**
 * What starts a workflow.
 */
export type Trigger =
  RecordTrigger | ScheduleTrigger | DateTrigger | WebhookTrigger | ButtonTrigger | WebformTrigger | SignalTrigger;
/**
 * Who approves.
 */
export type Approver = ManagerApprover | RoleApprover | FieldApprover | UsersApprover | TeamApprover;
/**
 * How far the right reaches.
 */
export type AccessScope = boolean | ('none' | 'own' | 'team' | 'subordinates' | 'all') | RuleObject;
/**
 * A field of an entity; its type decides which properties it takes.
 */
export type FieldDefinition =
  | TextField
  | LongTextField
  | RichTextField
  | EmailField
  | PhoneField
  | UrlField
  | ColorField
  | SequenceField
  | IntegerField
  | DecimalField
  | CurrencyField
  | PercentField
  | RatingField
  | DurationField
  | DateField
  | DatetimeField
  | TimeField
  | BooleanField
  | SelectField
  | MultiSelectField
  | LookupField
  | MasterField
  | AnyLookupField
  | MultiLookupField
  | UserField
  | TeamField
  | AddressField
  | PersonNameField
  | GeoField
  | FileField
  | ImageField
  | FilesField
  | SignatureField
  | JsonField
  | LinesField
  | FormulaField
  | RollupField
  | MirrorField;
export type NavigationEntry = NavigationGroup | NavigationItem;
export type ReportColumn = FieldPath | Column;

/**
 * A length of time.
 */
export interface Period {
  /**
   * How many.
   */
  amount: number;
  /**
   * Of what.
   */
  unit: 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month' | 'year';
}
/**
 * The list of these records on the record they point to.
 */
export interface Inverse {
  /**
   * Name of the list on the other entity.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
}
/**
 * One choice; further properties are free and readable by rules.
 */
export interface Option {
  /**
   * What is stored.
   */
  value: OptionValue;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A palette name or #rrggbb.
   */
  color?: Color;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * What it means.
   */
  description?: LocalText;
  /**
   * An inactive option stays on old records and is no longer offered.
   */
  active?: boolean;
  /**
   * Position; the order of the list without it.
   */
  order?: number;
  /**
   * Values it had before.
   */
  formerly?: OptionValue[];
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  [k: string]: unknown;
}
/**
 * Options that depend on another field.
 */
export interface DependsOn {
  /**
   * The select field that decides.
   */
  field: DataName;
  /**
   * Its value → the options open here.
   */
  map: {
    [k: string]: OptionValue[];
  };
}
/**
 * A column of a list.
 */
export interface Column {
  /**
   * A field or a path to one.
   */
  name: FieldPath;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * In pixels.
   */
  width?: number;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * One level of ordering.
 */
export interface Sort {
  /**
   * A field or a path to one.
   */
  name: FieldPath;
  desc?: boolean;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * One level of grouping.
 */
export interface Grouping {
  /**
   * A field or a path to one.
   */
  name: FieldPath;
  /**
   * For dates: the period.
   */
  by?: 'day' | 'week' | 'month' | 'quarter' | 'year';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * A number computed over records.
 */
export interface Measure {
  /**
   * How it is computed.
   */
  fn: 'count' | 'sum' | 'avg' | 'min' | 'max';
  /**
   * The field measured; not needed to count.
   */
  name?: FieldPath;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * A list as a view shows it.
 */
export interface ViewWidget {
  type: 'view';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * Left column, from 0.
   */
  x?: number;
  /**
   * Row, from 0.
   */
  y?: number;
  /**
   * In grid columns.
   */
  width?: number;
  /**
   * In grid rows.
   */
  height?: number;
  visible?: RuleOrBoolean;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  view: QualifiedName;
  limit?: number;
}
/**
 * A report or its chart.
 */
export interface ReportWidget {
  type: 'report';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * Left column, from 0.
   */
  x?: number;
  /**
   * Row, from 0.
   */
  y?: number;
  /**
   * In grid columns.
   */
  width?: number;
  /**
   * In grid rows.
   */
  height?: number;
  visible?: RuleOrBoolean;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  report: DataName;
}
/**
 * One number.
 */
export interface MetricWidget {
  type: 'metric';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * Left column, from 0.
   */
  x?: number;
  /**
   * Row, from 0.
   */
  y?: number;
  /**
   * In grid columns.
   */
  width?: number;
  /**
   * In grid rows.
   */
  height?: number;
  visible?: RuleOrBoolean;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  entity: DataName;
  measure: Measure;
  /**
   * Which records count.
   */
  filter?: Rule;
  /**
   * The number aimed at.
   */
  goal?: number;
  /**
   * A palette name or #rrggbb.
   */
  color?: Color;
}
/**
 * Text.
 */
export interface TextWidget {
  type: 'text';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * Left column, from 0.
   */
  x?: number;
  /**
   * Row, from 0.
   */
  y?: number;
  /**
   * In grid columns.
   */
  width?: number;
  /**
   * In grid rows.
   */
  height?: number;
  visible?: RuleOrBoolean;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  /**
   * Handlebars over the page’s record.
   */
  text: LocalText;
}
/**
 * Buttons.
 */
export interface ActionsWidget {
  type: 'actions';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * Left column, from 0.
   */
  x?: number;
  /**
   * Row, from 0.
   */
  y?: number;
  /**
   * In grid columns.
   */
  width?: number;
  /**
   * In grid rows.
   */
  height?: number;
  visible?: RuleOrBoolean;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  actions: ButtonAction[];
}
/**
 * A button and what it does.
 */
export interface ButtonAction {
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * A palette name or #rrggbb.
   */
  color?: Color;
  /**
   * Entity whose form opens.
   */
  create?: DataName;
  /**
   * Button workflow that runs.
   */
  workflow?: DataName;
  /**
   * View that opens.
   */
  view?: QualifiedName;
  /**
   * Page that opens.
   */
  page?: DataName;
  /**
   * Address that opens.
   */
  url?: string;
  visible?: RuleOrBoolean;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * Recurring moments.
 */
export interface Schedule {
  cron: Cron;
  zone?: Zone;
}
/**
 * People: anyone named by any of these.
 */
export interface Who {
  roles?: DataName[];
  teams?: DataName[];
  users?: string[];
  /**
   * User fields of the record.
   */
  fields?: FieldPath[];
  /**
   * Further condition on record and user.
   */
  when?: Rule;
}
/**
 * Changes the triggering record.
 */
export interface SetStep {
  do: 'set';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  /**
   * What an error does to the run.
   */
  onError?: 'fail' | 'continue';
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  /**
   * Field → value or rule.
   */
  values: {
    [k: string]: Rule;
  };
}
/**
 * Creates a record.
 */
export interface CreateStep {
  do: 'create';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  /**
   * What an error does to the run.
   */
  onError?: 'fail' | 'continue';
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  entity: DataName;
  /**
   * Field → value or rule.
   */
  values: {
    [k: string]: Rule;
  };
}
/**
 * Changes other records.
 */
export interface UpdateStep {
  do: 'update';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  /**
   * What an error does to the run.
   */
  onError?: 'fail' | 'continue';
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  entity: DataName;
  /**
   * Which records; $record is the triggering one.
   */
  where: Rule;
  /**
   * Field → value or rule.
   */
  values: {
    [k: string]: Rule;
  };
  /**
   * At most so many records.
   */
  limit?: number;
}
/**
 * Deletes other records.
 */
export interface DeleteStep {
  do: 'delete';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  /**
   * What an error does to the run.
   */
  onError?: 'fail' | 'continue';
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  entity: DataName;
  /**
   * Which records; $record is the triggering one.
   */
  where: Rule;
  /**
   * At most so many records.
   */
  limit?: number;
}
/**
 * Links the triggering record with another.
 */
export interface RelateStep {
  do: 'relate';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  /**
   * What an error does to the run.
   */
  onError?: 'fail' | 'continue';
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  /**
   * A multi_lookup field; without it a link to any record.
   */
  field?: DataName;
  /**
   * The other record.
   */
  to: Rule;
  /**
   * What the link means.
   */
  role?: string;
  /**
   * Removes the link instead.
   */
  remove?: boolean;
}
/**
 * Gives the record an owner.
 */
export interface AssignStep {
  do: 'assign';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  /**
   * What an error does to the run.
   */
  onError?: 'fail' | 'continue';
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  /**
   * A user.
   */
  to?: Rule;
  /**
   * Or an assignment document.
   */
  assignment?: DataName;
}
/**
 * Sends a message document.
 */
export interface MessageStep {
  do: 'message';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  /**
   * What an error does to the run.
   */
  onError?: 'fail' | 'continue';
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  message: DataName;
  /**
   * Addresses.
   */
  to: Rule;
  cc?: Rule;
  bcc?: Rule;
}
/**
 * Notifies users inside the app.
 */
export interface NotifyStep {
  do: 'notify';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  /**
   * What an error does to the run.
   */
  onError?: 'fail' | 'continue';
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  /**
   * Users.
   */
  to: Rule;
  /**
   * Handlebars.
   */
  text: LocalText;
}
/**
 * Calls another system.
 */
export interface HttpStep {
  do: 'http';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  /**
   * What an error does to the run.
   */
  onError?: 'fail' | 'continue';
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /**
   * Handlebars.
   */
  url: string;
  headers?: {
    [k: string]: string;
  };
  body?: Rule;
  /**
   * Name of a stored secret.
   */
  secret?: DataName;
  /**
   * In seconds.
   */
  timeout?: number;
  retries?: number;
}
/**
 * Waits for a time, a moment or a signal.
 */
export interface WaitStep {
  do: 'wait';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  /**
   * What an error does to the run.
   */
  onError?: 'fail' | 'continue';
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  for?: Period;
  /**
   * A date or time.
   */
  until?: Rule;
  /**
   * Goes on when it arrives.
   */
  signal?: DataName;
}
/**
 * Chooses between two lists of steps.
 */
export interface IfStep {
  do: 'if';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  /**
   * What an error does to the run.
   */
  onError?: 'fail' | 'continue';
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  condition: Rule;
  then: Step[];
  else?: Step[];
}
/**
 * Runs steps for every record found, or every item of a list.
 */
export interface EachStep {
  do: 'each';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  /**
   * What an error does to the run.
   */
  onError?: 'fail' | 'continue';
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  entity?: DataName;
  /**
   * Which records; $record is the triggering one.
   */
  where?: Rule;
  /**
   * Or the items.
   */
  list?: Rule;
  steps: Step[];
  /**
   * At most so many.
   */
  limit?: number;
}
/**
 * Asks for an approval and waits for the answer.
 */
export interface ApproveStep {
  do: 'approve';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  /**
   * What an error does to the run.
   */
  onError?: 'fail' | 'continue';
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  approval: DataName;
}
/**
 * Runs another workflow.
 */
export interface CallStep {
  do: 'call';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  /**
   * What an error does to the run.
   */
  onError?: 'fail' | 'continue';
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  workflow: DataName;
  /**
   * Handed to it.
   */
  values?: {
    [k: string]: Rule;
  };
}
/**
 * Sends a signal to waiting and listening workflows.
 */
export interface SignalStep {
  do: 'signal';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  /**
   * What an error does to the run.
   */
  onError?: 'fail' | 'continue';
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  signal: DataName;
  /**
   * Sent along.
   */
  values?: {
    [k: string]: Rule;
  };
}
/**
 * Refuses the change with a message.
 */
export interface StopStep {
  do: 'stop';
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  /**
   * What an error does to the run.
   */
  onError?: 'fail' | 'continue';
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
  message: LocalText;
  /**
   * The field the message belongs to.
   */
  at?: DataName;
}
/**
 * A change of a record.
 */
export interface RecordTrigger {
  event: 'created' | 'updated' | 'saved' | 'deleted' | 'restored';
  /**
   * Only when one of these changed.
   */
  fields?: DataName[];
}
/**
 * Recurring moments.
 */
export interface ScheduleTrigger {
  event: 'schedule';
  cron: Cron;
  zone?: Zone;
  /**
   * Once for each of these records.
   */
  where?: Rule;
}
/**
 * A time before or after a date of the record.
 */
export interface DateTrigger {
  event: 'date';
  /**
   * A date or datetime field.
   */
  field: DataName;
  offset?: Period;
  direction?: 'before' | 'after';
}
/**
 * A call from another system.
 */
export interface WebhookTrigger {
  event: 'webhook';
  webhook: DataName;
}
/**
 * A button on the record.
 */
export interface ButtonTrigger {
  event: 'button';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  who?: Who;
  visible?: RuleOrBoolean;
  /**
   * Asked before it runs.
   */
  confirm?: LocalText;
}
/**
 * An answer to a web form.
 */
export interface WebformTrigger {
  event: 'webform';
  webform: DataName;
}
/**
 * A signal from another workflow.
 */
export interface SignalTrigger {
  event: 'signal';
  signal: DataName;
}
/**
 * A manager.
 */
export interface ManagerApprover {
  by: 'manager';
  /**
   * A user field; the submitter without it.
   */
  of?: FieldPath;
  levels?: number;
}
/**
 * Anyone with a role.
 */
export interface RoleApprover {
  by: 'role';
  role: DataName;
}
/**
 * The user in a field.
 */
export interface FieldApprover {
  by: 'field';
  /**
   * A user field of the record.
   */
  field: FieldPath;
}
/**
 * Named users.
 */
export interface UsersApprover {
  by: 'users';
  users: string[];
}
/**
 * Members of a team.
 */
export interface TeamApprover {
  by: 'team';
  team: DataName;
}
/**
 * What a package is and what it needs.
 */
export interface Manifest {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind?: 'manifest';
  /**
   * Name of the package.
   */
  name: DataName;
  version: Version;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What the package brings.
   */
  description?: LocalText;
  /**
   * What must be there.
   */
  requires?: Requirements;
  /**
   * SPDX identifier.
   */
  license?: string;
  author?: string;
  homepage?: string;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * A palette name or #rrggbb.
   */
  color?: Color;
}
/**
 * What must be there.
 */
export interface Requirements {
  /**
   * Versions of the product.
   */
  formwork?: VersionRange;
  /**
   * Package → version range.
   */
  packages?: {
    [k: string]: VersionRange;
  };
}
/**
 * A kind of record: a table, its fields and its rules.
 */
export interface EntityDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'entity';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * One of them.
   */
  label?: LocalText;
  /**
   * Many of them.
   */
  plural?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  help?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * A palette name or #rrggbb.
   */
  color?: Color;
  /**
   * The field that names a record.
   */
  title?: DataName;
  /**
   * Whether a record has an owner.
   */
  ownership?: 'user' | 'none';
  /**
   * Fields and paths the search looks at.
   */
  search?: FieldPath[];
  /**
   * Fields by name.
   */
  fields: {
    [k: string]: FieldDefinition;
  };
  /**
   * Rules by name.
   */
  rules?: {
    /**
     * What a record must never be.
     */
    [k: string]: EntityRule;
  };
  /**
   * Uniqueness by name.
   */
  unique?: {
    /**
     * Fields whose values together are unique among live records.
     */
    [k: string]: UniqueConstraint;
  };
  /**
   * Indexes by name.
   */
  indexes?: {
    /**
     * Fields that are filtered or sorted together.
     */
    [k: string]: IndexDefinition;
  };
  /**
   * Duplicate rules by name.
   */
  duplicates?: {
    /**
     * When two records are probably one.
     */
    [k: string]: DuplicateRule;
  };
  /**
   * Record types by name.
   */
  variants?: {
    /**
     * A record type: own option subsets, form and process.
     */
    [k: string]: Variant;
  };
}
/**
 * What a record must never be.
 */
export interface EntityRule {
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * What is wrong.
   */
  when: Rule;
  /**
   * What the person is told.
   */
  message: LocalText;
  /**
   * The field the message belongs to.
   */
  at?: FieldPath;
  severity?: 'error' | 'warning';
  /**
   * Also a table constraint.
   */
  hard?: boolean;
  /**
   * Switched on.
   */
  active?: boolean;
}
/**
 * Fields whose values together are unique among live records.
 */
export interface UniqueConstraint {
  /**
   * The name people see.
   */
  label?: LocalText;
  fields: DataName[];
  /**
   * Only among records for which this holds.
   */
  when?: Rule;
  message?: LocalText;
}
/**
 * Fields that are filtered or sorted together.
 */
export interface IndexDefinition {
  fields: DataName[];
}
/**
 * When two records are probably one.
 */
export interface DuplicateRule {
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Items: One comparison; all must hold.
   */
  match: DuplicateMatch[];
  action?: 'warn' | 'refuse';
  when?: Rule;
  message?: LocalText;
}
/**
 * One comparison; all must hold.
 */
export interface DuplicateMatch {
  field: DataName;
  using?: 'exact' | 'caseless' | 'fuzzy';
  /**
   * How alike, 0 to 1.
   */
  threshold?: number;
}
/**
 * A record type: own option subsets, form and process.
 */
export interface Variant {
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * A palette name or #rrggbb.
   */
  color?: Color;
  /**
   * Select field → options open to this variant.
   */
  options?: {
    [k: string]: OptionValue[];
  };
  form?: QualifiedName;
  process?: DataName;
  /**
   * Switched on.
   */
  active?: boolean;
}
/**
 * An option set: a list of choices used by several fields.
 */
export interface OptionsDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'options';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  options: Option[];
}
/**
 * How a record is shown and edited.
 */
export interface FormDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'form';
  /**
   * entity.name
   */
  name: QualifiedName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: QualifiedName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * The entity it belongs to.
   */
  entity: DataName;
  /**
   * The form of the entity when nothing else decides.
   */
  default?: boolean;
  /**
   * Whom and what the form is for.
   */
  for?: FormAudience;
  /**
   * Items: A tab of a form.
   */
  tabs: FormTab[];
  /**
   * Items: Records that point to this one.
   */
  related?: RelatedList[];
}
/**
 * Whom and what the form is for.
 */
export interface FormAudience {
  roles?: DataName[];
  devices?: ('desktop' | 'phone')[];
}
/**
 * A tab of a form.
 */
export interface FormTab {
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  visible?: RuleOrBoolean;
  /**
   * Items: A titled group of fields.
   */
  sections: FormSection[];
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * A titled group of fields.
 */
export interface FormSection {
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  help?: LocalText;
  columns?: number;
  visible?: RuleOrBoolean;
  /**
   * Closed at first.
   */
  collapsed?: boolean;
  /**
   * Items: A field on a form.
   */
  fields: FormField[];
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * A field on a form.
 */
export interface FormField {
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  help?: LocalText;
  placeholder?: LocalText;
  /**
   * Columns it takes.
   */
  span?: number;
  visible?: RuleOrBoolean;
  required?: RuleOrBoolean;
  readOnly?: RuleOrBoolean;
  /**
   * How it is shown.
   */
  widget?: string;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * Records that point to this one.
 */
export interface RelatedList {
  /**
   * The inverse of a link that points here.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  columns?: FieldPath[];
  sort?: Sort[];
  limit?: number;
  visible?: RuleOrBoolean;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * A way to look at the records of an entity.
 */
export interface ViewDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'view';
  /**
   * entity.name
   */
  name: QualifiedName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: QualifiedName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * The entity it belongs to.
   */
  entity: DataName;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * The first view of the entity.
   */
  default?: boolean;
  layout?: 'table' | 'board' | 'calendar' | 'timeline' | 'gallery' | 'map';
  columns?: Column[];
  /**
   * Which records are shown.
   */
  filter?: Rule;
  sort?: Sort[];
  /**
   * Settings of the board layout.
   */
  board?: BoardSettings;
  /**
   * Settings of the calendar layout.
   */
  calendar?: CalendarSettings;
  /**
   * Settings of the timeline layout.
   */
  timeline?: TimelineSettings;
  /**
   * Settings of the gallery layout.
   */
  gallery?: GallerySettings;
  /**
   * Settings of the map layout.
   */
  map?: MapSettings;
}
/**
 * Settings of the board layout.
 */
export interface BoardSettings {
  /**
   * The field whose values are the columns.
   */
  by: DataName;
  /**
   * The number summed per column.
   */
  sum?: DataName;
}
/**
 * Settings of the calendar layout.
 */
export interface CalendarSettings {
  /**
   * A date field.
   */
  start: DataName;
  /**
   * A date field.
   */
  end?: DataName;
  /**
   * A select field.
   */
  color?: DataName;
}
/**
 * Settings of the timeline layout.
 */
export interface TimelineSettings {
  /**
   * A date field.
   */
  start: DataName;
  /**
   * A date field.
   */
  end?: DataName;
  /**
   * The field of the lanes.
   */
  group?: DataName;
  /**
   * A select field.
   */
  color?: DataName;
}
/**
 * Settings of the gallery layout.
 */
export interface GallerySettings {
  /**
   * An image field.
   */
  image?: DataName;
}
/**
 * Settings of the map layout.
 */
export interface MapSettings {
  /**
   * A geo or address field.
   */
  location: DataName;
  /**
   * A select field.
   */
  color?: DataName;
}
/**
 * A grid of widgets.
 */
export interface PageDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'page';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * For a page about one record.
   */
  entity?: DataName;
  columns?: number;
  widgets: Widget[];
}
/**
 * What a group of people finds in its navigation.
 */
export interface AppDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'app';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * A palette name or #rrggbb.
   */
  color?: Color;
  /**
   * Address or data URL of an image.
   */
  logo?: string;
  /**
   * Position among the apps.
   */
  order?: number;
  /**
   * Who sees it; all without it.
   */
  roles?: DataName[];
  /**
   * The navigation item that opens first.
   */
  home?: DataName;
  navigation: NavigationEntry[];
}
/**
 * A titled group of places.
 */
export interface NavigationGroup {
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Items: A place in the app: an entity, view, page or dashboard.
   */
  items: NavigationItem[];
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * A place in the app: an entity, view, page or dashboard.
 */
export interface NavigationItem {
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Opens its default view.
   */
  entity?: DataName;
  view?: QualifiedName;
  page?: DataName;
  dashboard?: DataName;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * What happens by itself.
 */
export interface WorkflowDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'workflow';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * The entity of the triggering record.
   */
  entity?: DataName;
  /**
   * Switched on.
   */
  active?: boolean;
  /**
   * What starts it.
   */
  on: Trigger;
  /**
   * Before validation, in the same transaction, or after commit.
   */
  mode?: 'before' | 'after' | 'background';
  /**
   * Runs only when this holds.
   */
  when?: Rule;
  steps: Step[];
  /**
   * Position among workflows of the same event.
   */
  order?: number;
}
/**
 * A state machine on a select field.
 */
export interface ProcessDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'process';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * The entity it belongs to.
   */
  entity: DataName;
  /**
   * Switched on.
   */
  active?: boolean;
  /**
   * The select field it governs.
   */
  field: DataName;
  initial?: OptionValue;
  /**
   * Only for records for which this holds.
   */
  when?: Rule;
  /**
   * Items: One state.
   */
  states: ProcessState[];
  /**
   * Items: One way from state to state.
   */
  transitions: Transition[];
}
/**
 * One state.
 */
export interface ProcessState {
  /**
   * An option of the field.
   */
  name: OptionValue;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * A palette name or #rrggbb.
   */
  color?: Color;
  /**
   * How long a state may last.
   */
  sla?: Sla;
  /**
   * The form in this state.
   */
  form?: QualifiedName;
  /**
   * The process ends here.
   */
  final?: boolean;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * How long a state may last.
 */
export interface Sla {
  within: Period;
  when?: Rule;
  escalate?: Who;
}
/**
 * One way from state to state.
 */
export interface Transition {
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * A palette name or #rrggbb.
   */
  color?: Color;
  /**
   * States it leaves; any without it.
   */
  from?: OptionValue[];
  to: OptionValue;
  who?: Who;
  /**
   * Open only when this holds.
   */
  when?: Rule;
  /**
   * Fields that must be filled.
   */
  requires?: DataName[];
  /**
   * Items: Something to tick.
   */
  checklist?: ChecklistItem[];
  /**
   * Asks for a signature.
   */
  sign?: boolean;
  steps?: Step[];
  /**
   * Asked before it happens.
   */
  confirm?: LocalText;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * Something to tick.
 */
export interface ChecklistItem {
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  required?: boolean;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * Who must agree, level by level.
 */
export interface ApprovalDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'approval';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * The entity it belongs to.
   */
  entity: DataName;
  /**
   * Switched on.
   */
  active?: boolean;
  /**
   * Which records need it.
   */
  when?: Rule;
  /**
   * Items: One level.
   */
  levels: ApprovalLevel[];
  /**
   * The record cannot be changed meanwhile.
   */
  lock?: boolean;
  /**
   * An approver may hand on.
   */
  delegation?: boolean;
  /**
   * The submitter may approve.
   */
  selfApproval?: boolean;
  onApproved?: Step[];
  onRejected?: Step[];
}
/**
 * One level.
 */
export interface ApprovalLevel {
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  approvers: Approver[];
  need?: 'any' | 'all' | 'count';
  /**
   * How many, where count are needed.
   */
  count?: number;
  /**
   * Skipped unless this holds.
   */
  when?: Rule;
  /**
   * Who is asked when nobody answers.
   */
  escalate?: Escalation;
  /**
   * Asks for a signature.
   */
  sign?: boolean;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * Who is asked when nobody answers.
 */
export interface Escalation {
  after: Period;
  to: Approver;
}
/**
 * Who gets which record.
 */
export interface AssignmentDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'assignment';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * The entity it belongs to.
   */
  entity: DataName;
  /**
   * Switched on.
   */
  active?: boolean;
  /**
   * When it runs by itself.
   */
  on?: ('created' | 'updated' | 'restored')[];
  /**
   * The user field filled; the owner without it.
   */
  field?: DataName;
  /**
   * Items: One rule.
   */
  rules?: AssignmentRule[];
  /**
   * A shared pool anyone of a group may claim from.
   */
  pool?: Pool;
}
/**
 * One rule.
 */
export interface AssignmentRule {
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * First rule that holds decides.
   */
  when?: Rule;
  using?: 'roundRobin' | 'leastLoaded' | 'skill';
  to: Who;
  /**
   * What must match.
   */
  skill?: SkillMatch;
  /**
   * Open records a user holds at most.
   */
  limit?: number;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * What must match.
 */
export interface SkillMatch {
  /**
   * What the record needs.
   */
  field: FieldPath;
  /**
   * What the user offers.
   */
  user: FieldPath;
}
/**
 * A shared pool anyone of a group may claim from.
 */
export interface Pool {
  /**
   * Which records are in the pool.
   */
  when?: Rule;
  who?: Who;
  /**
   * How many one may claim.
   */
  claim?: ClaimLimit;
  /**
   * Records one holds at most.
   */
  holding?: number;
  /**
   * Before the last holder may claim again.
   */
  coolDown?: Period;
  /**
   * Items: When a record returns.
   */
  release?: ReleaseRule[];
}
/**
 * How many one may claim.
 */
export interface ClaimLimit {
  count: number;
  per?: Period;
}
/**
 * When a record returns.
 */
export interface ReleaseRule {
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  when?: Rule;
  /**
   * In a patch: the item this one follows.
   */
  after: After;
  /**
   * Entities whose records count as a sign of life.
   */
  fedBy?: DataName[];
  /**
   * So long before.
   */
  warn?: Period;
}
/**
 * A set of rights.
 */
export interface RoleDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'role';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * Subtracts instead of adding, and always wins.
   */
  deny?: boolean;
  /**
   * Entity, or * for all others → rights.
   */
  entities?: {
    /**
     * What a role may do with records of an entity.
     */
    [k: string]: EntityRights;
  };
  capabilities?: ('design' | 'publish' | 'users' | 'packages' | 'audit' | 'import' | 'export' | 'api')[];
}
/**
 * What a role may do with records of an entity.
 */
export interface EntityRights {
  create?: RuleOrBoolean;
  read?: AccessScope;
  update?: AccessScope;
  delete?: AccessScope;
  share?: AccessScope;
  export?: boolean;
  import?: boolean;
  /**
   * Field → right.
   */
  fields?: {
    [k: string]: 'hidden' | 'read' | 'write';
  };
}
/**
 * A team that comes with a package.
 */
export interface TeamDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'team';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  parent?: DataName;
  /**
   * Roles of all members.
   */
  roles?: DataName[];
}
/**
 * Records listed, grouped and counted.
 */
export interface ReportDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'report';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * The entity it belongs to.
   */
  entity: DataName;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  columns?: ReportColumn[];
  filter?: Rule;
  sort?: Sort[];
  groupBy?: Grouping[];
  measures?: Measure[];
  /**
   * How it is drawn.
   */
  chart?: Chart;
  /**
   * Items: Asked before it runs; read as $name.
   */
  parameters?: ReportParameter[];
  /**
   * Sent regularly.
   */
  schedule?: ReportSchedule;
}
/**
 * How it is drawn.
 */
export interface Chart {
  type: 'bar' | 'column' | 'line' | 'area' | 'pie' | 'donut' | 'funnel' | 'scatter' | 'gauge';
  /**
   * The grouping on the axis.
   */
  by?: FieldPath;
  /**
   * The grouping of the colours.
   */
  series?: FieldPath;
  /**
   * The field measured.
   */
  measure?: FieldPath;
  stacked?: boolean;
}
/**
 * Asked before it runs; read as $name.
 */
export interface ReportParameter {
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  type: 'text' | 'integer' | 'decimal' | 'date' | 'datetime' | 'boolean' | 'select' | 'lookup' | 'user';
  /**
   * For a lookup: the entity.
   */
  target?: DataName;
  options?: Options;
  default?: Rule;
  required?: boolean;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * Sent regularly.
 */
export interface ReportSchedule {
  cron: Cron;
  zone?: Zone;
  to: Who;
  format?: 'xlsx' | 'csv' | 'pdf';
}
/**
 * A grid of reports, views and metrics with shared filters.
 */
export interface DashboardDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'dashboard';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  columns?: number;
  /**
   * Items: One filter for many widgets.
   */
  filters?: DashboardFilter[];
  widgets: Widget[];
}
/**
 * One filter for many widgets.
 */
export interface DashboardFilter {
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * Entity → the field it filters.
   */
  fields: {
    [k: string]: FieldPath;
  };
  default?: Rule;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * A text that is sent: mail, text message, notification.
 */
export interface MessageDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'message';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * The entity whose fields the text uses.
   */
  entity?: DataName;
  channel?: 'email' | 'sms' | 'notification';
  /**
   * Handlebars.
   */
  subject?: LocalText;
  /**
   * Handlebars.
   */
  body: LocalText;
  format?: 'html' | 'text';
  from?: string;
  replyTo?: string;
  /**
   * Documents printed and attached.
   */
  attachments?: DataName[];
}
/**
 * A printed document: quote, invoice, letter.
 */
export interface DocumentDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'document';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * The entity it belongs to.
   */
  entity: DataName;
  /**
   * Handlebars.
   */
  fileName?: LocalText;
  /**
   * Paper.
   */
  page?: PageSetup;
  /**
   * Handlebars.
   */
  header?: LocalText;
  /**
   * Handlebars.
   */
  body: LocalText;
  /**
   * Handlebars.
   */
  footer?: LocalText;
}
/**
 * Paper.
 */
export interface PageSetup {
  size?: 'A3' | 'A4' | 'A5' | 'Letter' | 'Legal';
  orientation?: 'portrait' | 'landscape';
  /**
   * In millimetres.
   */
  margin?: number;
}
/**
 * A public form that creates records.
 */
export interface WebformDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'webform';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * The entity it creates.
   */
  entity: DataName;
  /**
   * Switched on.
   */
  active?: boolean;
  /**
   * Items: A question.
   */
  fields: WebformField[];
  /**
   * Fields set without asking.
   */
  values?: {
    [k: string]: Rule;
  };
  /**
   * Text of the button.
   */
  submit?: LocalText;
  /**
   * What follows.
   */
  success?: WebformSuccess;
  /**
   * Sites that may embed it.
   */
  origins?: string[];
  /**
   * Asks for proof of being human.
   */
  challenge?: boolean;
  /**
   * Answers an hour from one address.
   */
  limit?: number;
}
/**
 * A question.
 */
export interface WebformField {
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  help?: LocalText;
  placeholder?: LocalText;
  required?: RuleOrBoolean;
  visible?: RuleOrBoolean;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * What follows.
 */
export interface WebformSuccess {
  message?: LocalText;
  /**
   * Address opened afterwards.
   */
  redirect?: string;
}
/**
 * A call from or to another system.
 */
export interface WebhookDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'webhook';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * Switched on.
   */
  active?: boolean;
  direction: 'in' | 'out';
  entity?: DataName;
  /**
   * Out: what is reported.
   */
  events?: ('created' | 'updated' | 'deleted' | 'restored')[];
  /**
   * Only when this holds.
   */
  when?: Rule;
  /**
   * Out: where to.
   */
  url?: string;
  headers?: {
    [k: string]: string;
  };
  /**
   * Out: what is sent.
   */
  fields?: FieldPath[];
  /**
   * Name of the stored secret that signs.
   */
  secret?: DataName;
  /**
   * In: fields that find an existing record.
   */
  key?: DataName[];
  /**
   * In: field → rule over the payload.
   */
  values?: {
    [k: string]: Rule;
  };
  retries?: number;
}
/**
 * A tour that shows people around.
 */
export interface GuideDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'guide';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  app?: DataName;
  roles?: DataName[];
  /**
   * Items: One stop.
   */
  steps: GuideStep[];
}
/**
 * One stop.
 */
export interface GuideStep {
  name: DataName;
  title?: LocalText;
  text: LocalText;
  entity?: DataName;
  view?: QualifiedName;
  page?: DataName;
  /**
   * What is pointed at.
   */
  target?: string;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * Sample or reference records.
 */
export interface RecordsDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'records';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * The entity of the records.
   */
  entity: DataName;
  /**
   * Fields that find a record that is already there.
   */
  key: DataName[];
  /**
   * May be wiped together.
   */
  sample?: boolean;
  /**
   * Items: Field → value; a link is an id or { "by": { field: value } }.
   */
  records: {
    [k: string]: JsonValue;
  }[];
}
/**
 * A test of the package: given records, when operations as a role, then results.
 */
export interface ScenarioDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  kind: 'scenario';
  /**
   * Its name in data, SQL and API.
   */
  name: DataName;
  /**
   * This document changes one of a layer below.
   */
  patch?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * What it is for.
   */
  description?: LocalText;
  /**
   * Items: A record that is there.
   */
  given?: GivenRecord[];
  /**
   * Items: One operation.
   */
  when: Operation[];
  /**
   * Items: One result.
   */
  then: Expectation[];
}
/**
 * A record that is there.
 */
export interface GivenRecord {
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  entity: DataName;
  values: {
    [k: string]: Rule;
  };
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * One operation.
 */
export interface Operation {
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * The role that acts.
   */
  as?: DataName;
  do: 'create' | 'update' | 'delete' | 'restore' | 'read' | 'list' | 'action';
  entity?: DataName;
  /**
   * Name of a given or created record.
   */
  record?: DataName;
  /**
   * Button or transition.
   */
  action?: DataName;
  values?: {
    [k: string]: Rule;
  };
  filter?: Rule;
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * One result.
 */
export interface Expectation {
  /**
   * Its name, unique among its siblings.
   */
  name: DataName;
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * The operation it speaks of.
   */
  of?: DataName;
  /**
   * It was carried out.
   */
  done?: boolean;
  /**
   * It was refused.
   */
  refused?: Refusal;
  /**
   * Or: the records
   */
  entity?: DataName;
  /**
   * that match
   */
  filter?: Rule;
  /**
   * number so many
   */
  count?: number;
  /**
   * Or: the record
   */
  record?: DataName;
  /**
   * has these values.
   */
  values?: {
    [k: string]: Rule;
  };
  /**
   * In a patch: the item this one follows.
   */
  after?: After;
}
/**
 * It was refused.
 */
export interface Refusal {
  code?: string;
  at?: FieldPath;
  message?: string;
}
/**
 * One line of text.
 */
export interface TextField {
  type: 'text';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  minLength?: number;
  maxLength?: number;
  /**
   * A regular expression the whole text must match.
   */
  pattern?: string;
  /**
   * A well-known form.
   */
  format?: 'uuid' | 'hostname' | 'ipv4' | 'ipv6';
}
/**
 * Several lines of text.
 */
export interface LongTextField {
  type: 'long_text';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  minLength?: number;
  maxLength?: number;
  /**
   * A regular expression the whole text must match.
   */
  pattern?: string;
}
/**
 * Formatted text (sanitized HTML).
 */
export interface RichTextField {
  type: 'rich_text';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  minLength?: number;
  maxLength?: number;
}
/**
 * E-mail address.
 */
export interface EmailField {
  type: 'email';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  minLength?: number;
  maxLength?: number;
  /**
   * A regular expression the whole text must match.
   */
  pattern?: string;
}
/**
 * Phone number.
 */
export interface PhoneField {
  type: 'phone';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  minLength?: number;
  maxLength?: number;
  /**
   * A regular expression the whole text must match.
   */
  pattern?: string;
}
/**
 * Web address.
 */
export interface UrlField {
  type: 'url';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  minLength?: number;
  maxLength?: number;
  /**
   * A regular expression the whole text must match.
   */
  pattern?: string;
}
/**
 * Colour.
 */
export interface ColorField {
  type: 'color';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
}
/**
 * Automatic number.
 */
export interface SequenceField {
  type: 'sequence';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  /**
   * Text with one counter {0000} and dates {YYYY} {YY} {MM} {DD}.
   */
  format?: string;
  /**
   * First number.
   */
  start?: number;
  /**
   * When the counter begins anew; by default with the dates in the format.
   */
  restart?: 'never' | 'year' | 'month' | 'day';
  /**
   * No number is ever skipped.
   */
  gapless?: boolean;
}
/**
 * Whole number.
 */
export interface IntegerField {
  type: 'integer';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  min?: number;
  max?: number;
}
/**
 * Exact decimal number.
 */
export interface DecimalField {
  type: 'decimal';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  min?: number;
  max?: number;
  /**
   * Digits in all.
   */
  precision?: number;
  /**
   * Digits after the point.
   */
  scale?: number;
}
/**
 * Amount of money.
 */
export interface CurrencyField {
  type: 'currency';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  min?: number;
  max?: number;
  /**
   * Digits in all.
   */
  precision?: number;
  /**
   * Digits after the point.
   */
  scale?: number;
}
/**
 * Percentage; 50 means 50 %.
 */
export interface PercentField {
  type: 'percent';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  min?: number;
  max?: number;
  /**
   * Digits in all.
   */
  precision?: number;
  /**
   * Digits after the point.
   */
  scale?: number;
}
/**
 * Stars.
 */
export interface RatingField {
  type: 'rating';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  max?: number;
}
/**
 * Length of time, in seconds.
 */
export interface DurationField {
  type: 'duration';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  min?: number;
  max?: number;
}
/**
 * Day.
 */
export interface DateField {
  type: 'date';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
}
/**
 * Moment, stored in UTC.
 */
export interface DatetimeField {
  type: 'datetime';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
}
/**
 * Time of day.
 */
export interface TimeField {
  type: 'time';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
}
/**
 * Yes or no.
 */
export interface BooleanField {
  type: 'boolean';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
}
/**
 * One of a list.
 */
export interface SelectField {
  type: 'select';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  options: Options;
  dependsOn?: DependsOn;
}
/**
 * Several of a list.
 */
export interface MultiSelectField {
  type: 'multi_select';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  options: Options;
  dependsOn?: DependsOn;
}
/**
 * Link to one record.
 */
export interface LookupField {
  type: 'lookup';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  /**
   * The entity it points to.
   */
  target: DataName;
  /**
   * What happens here when the other record is deleted.
   */
  onDelete?: 'restrict' | 'clear' | 'cascade';
  inverse?: Inverse;
  /**
   * Which records may be chosen.
   */
  filter?: Rule;
}
/**
 * Link to the record that owns this one.
 */
export interface MasterField {
  type: 'master';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  /**
   * The entity it points to.
   */
  target: DataName;
  inverse?: Inverse;
  /**
   * Which records may be chosen.
   */
  filter?: Rule;
}
/**
 * Link to one record of any of several entities.
 */
export interface AnyLookupField {
  type: 'any_lookup';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  /**
   * Entities it may point to; any without it.
   */
  targets?: DataName[];
  /**
   * What happens here when the other record is deleted.
   */
  onDelete?: 'restrict' | 'clear' | 'cascade';
  inverse?: Inverse;
}
/**
 * Link to several records.
 */
export interface MultiLookupField {
  type: 'multi_lookup';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  /**
   * The entity it points to.
   */
  target: DataName;
  inverse?: Inverse;
  /**
   * Which records may be chosen.
   */
  filter?: Rule;
}
/**
 * Link to a user.
 */
export interface UserField {
  type: 'user';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  /**
   * What happens here when the other record is deleted.
   */
  onDelete?: 'restrict' | 'clear' | 'cascade';
  inverse?: Inverse;
  /**
   * Which records may be chosen.
   */
  filter?: Rule;
}
/**
 * Link to a team.
 */
export interface TeamField {
  type: 'team';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  /**
   * What happens here when the other record is deleted.
   */
  onDelete?: 'restrict' | 'clear' | 'cascade';
  inverse?: Inverse;
  /**
   * Which records may be chosen.
   */
  filter?: Rule;
}
/**
 * Postal address.
 */
export interface AddressField {
  type: 'address';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
}
/**
 * Name of a person, in parts.
 */
export interface PersonNameField {
  type: 'person_name';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
}
/**
 * Point on the map.
 */
export interface GeoField {
  type: 'geo';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
}
/**
 * One file.
 */
export interface FileField {
  type: 'file';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  /**
   * Media types allowed.
   *
   * Items: image/png or image/*
   */
  accept?: string[];
  /**
   * In bytes.
   */
  maxSize?: number;
}
/**
 * One image.
 */
export interface ImageField {
  type: 'image';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  /**
   * Media types allowed.
   *
   * Items: image/png or image/*
   */
  accept?: string[];
  /**
   * In bytes.
   */
  maxSize?: number;
}
/**
 * Several files.
 */
export interface FilesField {
  type: 'files';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  /**
   * Media types allowed.
   *
   * Items: image/png or image/*
   */
  accept?: string[];
  /**
   * In bytes.
   */
  maxSize?: number;
  maxItems?: number;
}
/**
 * Signature.
 */
export interface SignatureField {
  type: 'signature';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
}
/**
 * Any JSON value.
 */
export interface JsonField {
  type: 'json';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
}
/**
 * Child records edited within their parent.
 */
export interface LinesField {
  type: 'lines';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  /**
   * The entity it points to.
   */
  target: DataName;
  /**
   * The master or lookup field of the child that points here.
   */
  field: DataName;
  /**
   * Fields of the child shown.
   */
  columns?: FieldPath[];
  minItems?: number;
  maxItems?: number;
}
/**
 * Computed from the same record, or through lookups.
 */
export interface FormulaField {
  type: 'formula';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  /**
   * Type of the result.
   */
  returns:
    | 'text'
    | 'long_text'
    | 'integer'
    | 'decimal'
    | 'currency'
    | 'percent'
    | 'duration'
    | 'date'
    | 'datetime'
    | 'time'
    | 'boolean'
    | 'select';
  formula: Rule;
  /**
   * For a formula that returns a select value.
   */
  options?: Options;
  /**
   * Digits in all.
   */
  precision?: number;
  /**
   * Digits after the point.
   */
  scale?: number;
}
/**
 * Computed over child records.
 */
export interface RollupField {
  type: 'rollup';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  /**
   * Type of the result.
   */
  returns:
    | 'text'
    | 'long_text'
    | 'integer'
    | 'decimal'
    | 'currency'
    | 'percent'
    | 'duration'
    | 'date'
    | 'datetime'
    | 'time'
    | 'boolean'
    | 'select';
  /**
   * child.link, or grandchild.link.link
   */
  from: FieldPath;
  fn: 'count' | 'sum' | 'avg' | 'min' | 'max' | 'list';
  /**
   * The field of the child; not needed to count.
   */
  field?: FieldPath;
  /**
   * Which children, seen from the child.
   */
  where?: Rule;
  /**
   * Digits in all.
   */
  precision?: number;
  /**
   * Digits after the point.
   */
  scale?: number;
}
/**
 * Copy of a field of a linked record.
 */
export interface MirrorField {
  type: 'mirror';
  /**
   * The name people see.
   */
  label?: LocalText;
  /**
   * A sentence beside the field.
   */
  help?: LocalText;
  /**
   * Shown while the field is empty.
   */
  placeholder?: LocalText;
  /**
   * Name of an icon.
   */
  icon?: Icon;
  /**
   * Must be filled: always, or when a rule holds.
   */
  required?: RuleOrBoolean;
  /**
   * Value of a new record: a literal or a rule.
   */
  default?: Rule;
  /**
   * Shown but not editable.
   */
  readOnly?: RuleOrBoolean;
  /**
   * Shown at all.
   */
  visible?: RuleOrBoolean;
  /**
   * No two live records share a value (text: regardless of case).
   */
  unique?: boolean;
  /**
   * Filtering and sorting by it is fast.
   */
  index?: boolean;
  /**
   * Set once, on create.
   */
  immutable?: boolean;
  /**
   * Found by the global search.
   */
  search?: boolean;
  /**
   * Changes are kept.
   */
  history?: boolean;
  /**
   * Personal data, or a secret that is never shown in full.
   */
  sensitive?: 'personal' | 'secret';
  /**
   * Stored encrypted.
   */
  encrypted?: boolean;
  /**
   * Names it had before a rename.
   */
  formerly?: DataName[];
  /**
   * May be imported.
   */
  import?: boolean;
  /**
   * May be exported.
   */
  export?: boolean;
  /**
   * May be changed in bulk.
   */
  bulk?: boolean;
  /**
   * link.field
   */
  from: FieldPath;
  /**
   * Follows the original; otherwise the value at the time of linking stays.
   */
  live?: boolean;
}
/** Kind → its document. */
export interface DocumentByKind {
  entity: EntityDocument;
  options: OptionsDocument;
  form: FormDocument;
  view: ViewDocument;
  page: PageDocument;
  app: AppDocument;
  workflow: WorkflowDocument;
  process: ProcessDocument;
  approval: ApprovalDocument;
  assignment: AssignmentDocument;
  role: RoleDocument;
  team: TeamDocument;
  report: ReportDocument;
  dashboard: DashboardDocument;
  message: MessageDocument;
  document: DocumentDocument;
  webform: WebformDocument;
  webhook: WebhookDocument;
  guide: GuideDocument;
  records: RecordsDocument;
  scenario: ScenarioDocument;
}

/** What a document can be. */
export type Kind = keyof DocumentByKind;

/** Any document of a package, the manifest apart. */
export type MetadataDocument = 
  | EntityDocument
  | OptionsDocument
  | FormDocument
  | ViewDocument
  | PageDocument
  | AppDocument
  | WorkflowDocument
  | ProcessDocument
  | ApprovalDocument
  | AssignmentDocument
  | RoleDocument
  | TeamDocument
  | ReportDocument
  | DashboardDocument
  | MessageDocument
  | DocumentDocument
  | WebformDocument
  | WebhookDocument
  | GuideDocument
  | RecordsDocument
  | ScenarioDocument;

/** What a field can be. */
export type FieldTypeName = FieldDefinition['type'];
