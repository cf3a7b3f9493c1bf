import type { Problem } from '../problem.ts';
import { activity } from './activity.ts';
import { bounds } from './bounds.ts';
import { defaults } from './defaults.ts';
import { derivedFields } from './derived-fields.ts';
import { formEntities } from './form-entities.ts';
import { formFields } from './form-fields.ts';
import { inverses } from './inverses.ts';
import { masters } from './masters.ts';
import { namedThings } from './named-things.ts';
import type { Names } from './names.ts';
import { navigation } from './navigation.ts';
import { optionSubsets } from './option-subsets.ts';
import { patterns } from './patterns.ts';
import { qualifiedNames } from './qualified-names.ts';
import { records } from './records.ts';
import { relatedLists } from './related-lists.ts';
import { repeatedNames } from './repeated-names.ts';
import { reservedNamesCheck } from './reserved-names.ts';
import { rules } from './rules.ts';
import { sequences } from './sequences.ts';
import { singleDefaults } from './single-defaults.ts';
import { stepValues } from './step-values.ts';
import { titles } from './titles.ts';
import { uniqueOptions } from './unique-options.ts';
import { viewSettings } from './view-settings.ts';

/** One thing that must hold across documents: everything in a Metadata that breaks it. */
export type Check = (names: Names) => readonly Problem[];

/** All of them; each in its own file. */
export const checks: readonly Check[] = [
  reservedNamesCheck,
  repeatedNames,
  qualifiedNames,
  namedThings,
  titles,
  inverses,
  masters,
  derivedFields,
  uniqueOptions,
  optionSubsets,
  defaults,
  bounds,
  patterns,
  sequences,
  rules,
  formFields,
  formEntities,
  relatedLists,
  viewSettings,
  singleDefaults,
  navigation,
  stepValues,
  records,
  activity,
];
