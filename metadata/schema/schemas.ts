/** Every JSON Schema of the language, by its path below this folder. The list is what the validator and the type generator read. */

import appSchema from './app.json' with { type: 'json' };
import approvalSchema from './approval.json' with { type: 'json' };
import assignmentSchema from './assignment.json' with { type: 'json' };
import dashboardSchema from './dashboard.json' with { type: 'json' };
import definitionsSchema from './definitions.json' with { type: 'json' };
import documentSchema from './document.json' with { type: 'json' };
import entitySchema from './entity.json' with { type: 'json' };
import fieldSchema from './field.json' with { type: 'json' };
import addressField from './fields/address.json' with { type: 'json' };
import anyLookupField from './fields/any_lookup.json' with { type: 'json' };
import booleanField from './fields/boolean.json' with { type: 'json' };
import colorField from './fields/color.json' with { type: 'json' };
import currencyField from './fields/currency.json' with { type: 'json' };
import dateField from './fields/date.json' with { type: 'json' };
import datetimeField from './fields/datetime.json' with { type: 'json' };
import decimalField from './fields/decimal.json' with { type: 'json' };
import durationField from './fields/duration.json' with { type: 'json' };
import emailField from './fields/email.json' with { type: 'json' };
import fileField from './fields/file.json' with { type: 'json' };
import filesField from './fields/files.json' with { type: 'json' };
import formulaField from './fields/formula.json' with { type: 'json' };
import geoField from './fields/geo.json' with { type: 'json' };
import imageField from './fields/image.json' with { type: 'json' };
import integerField from './fields/integer.json' with { type: 'json' };
import jsonField from './fields/json.json' with { type: 'json' };
import linesField from './fields/lines.json' with { type: 'json' };
import longTextField from './fields/long_text.json' with { type: 'json' };
import lookupField from './fields/lookup.json' with { type: 'json' };
import masterField from './fields/master.json' with { type: 'json' };
import mirrorField from './fields/mirror.json' with { type: 'json' };
import multiLookupField from './fields/multi_lookup.json' with { type: 'json' };
import multiSelectField from './fields/multi_select.json' with { type: 'json' };
import percentField from './fields/percent.json' with { type: 'json' };
import personNameField from './fields/person_name.json' with { type: 'json' };
import phoneField from './fields/phone.json' with { type: 'json' };
import ratingField from './fields/rating.json' with { type: 'json' };
import richTextField from './fields/rich_text.json' with { type: 'json' };
import rollupField from './fields/rollup.json' with { type: 'json' };
import selectField from './fields/select.json' with { type: 'json' };
import sequenceField from './fields/sequence.json' with { type: 'json' };
import signatureField from './fields/signature.json' with { type: 'json' };
import teamField from './fields/team.json' with { type: 'json' };
import textField from './fields/text.json' with { type: 'json' };
import timeField from './fields/time.json' with { type: 'json' };
import urlField from './fields/url.json' with { type: 'json' };
import userField from './fields/user.json' with { type: 'json' };
import formSchema from './form.json' with { type: 'json' };
import guideSchema from './guide.json' with { type: 'json' };
import manifestSchema from './manifest.json' with { type: 'json' };
import messageSchema from './message.json' with { type: 'json' };
import optionsSchema from './options.json' with { type: 'json' };
import pageSchema from './page.json' with { type: 'json' };
import processSchema from './process.json' with { type: 'json' };
import recordsSchema from './records.json' with { type: 'json' };
import reportSchema from './report.json' with { type: 'json' };
import roleSchema from './role.json' with { type: 'json' };
import scenarioSchema from './scenario.json' with { type: 'json' };
import teamSchema from './team.json' with { type: 'json' };
import viewSchema from './view.json' with { type: 'json' };
import webformSchema from './webform.json' with { type: 'json' };
import webhookSchema from './webhook.json' with { type: 'json' };
import workflowSchema from './workflow.json' with { type: 'json' };

/** A JSON Schema as a plain value. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Document kind (and manifest) → its schema. */
export const documentSchemas = {
  manifest: manifestSchema,
  entity: entitySchema,
  options: optionsSchema,
  form: formSchema,
  view: viewSchema,
  page: pageSchema,
  app: appSchema,
  workflow: workflowSchema,
  process: processSchema,
  approval: approvalSchema,
  assignment: assignmentSchema,
  role: roleSchema,
  team: teamSchema,
  report: reportSchema,
  dashboard: dashboardSchema,
  message: messageSchema,
  document: documentSchema,
  webform: webformSchema,
  webhook: webhookSchema,
  guide: guideSchema,
  records: recordsSchema,
  scenario: scenarioSchema,
} satisfies Record<string, JsonSchema>;

/** Field type → its schema. */
export const fieldSchemas = {
  text: textField,
  long_text: longTextField,
  rich_text: richTextField,
  email: emailField,
  phone: phoneField,
  url: urlField,
  color: colorField,
  sequence: sequenceField,
  integer: integerField,
  decimal: decimalField,
  currency: currencyField,
  percent: percentField,
  rating: ratingField,
  duration: durationField,
  date: dateField,
  datetime: datetimeField,
  time: timeField,
  boolean: booleanField,
  select: selectField,
  multi_select: multiSelectField,
  lookup: lookupField,
  master: masterField,
  any_lookup: anyLookupField,
  multi_lookup: multiLookupField,
  user: userField,
  team: teamField,
  address: addressField,
  person_name: personNameField,
  geo: geoField,
  file: fileField,
  image: imageField,
  files: filesField,
  signature: signatureField,
  json: jsonField,
  lines: linesField,
  formula: formulaField,
  rollup: rollupField,
  mirror: mirrorField,
} satisfies Record<string, JsonSchema>;

/** Path below this folder → schema, for references between files. */
export const schemaFiles: ReadonlyMap<string, JsonSchema> = new Map<string, JsonSchema>([
  ['definitions.json', definitionsSchema],
  ['field.json', fieldSchema],
  ...Object.entries(documentSchemas).map(([kind, schema]): [string, JsonSchema] => [`${kind}.json`, schema]),
  ...Object.entries(fieldSchemas).map(([type, schema]): [string, JsonSchema] => [`fields/${type}.json`, schema]),
]);
