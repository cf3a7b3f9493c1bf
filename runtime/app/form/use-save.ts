import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, api } from '../api.ts';
import { recordChanged } from '../data/use-record.ts';
import { problemText } from '../feedback/problem-text.ts';
import { useLanguage } from '../locales/use-language.ts';
import type { Conflict, RecordData } from '../shapes.ts';
import type { Draft } from './draft.ts';
import type { FormAnswer } from './form-shape.ts';
import { randomKey } from './random-key.ts';
import { placeErrors } from './server-errors.ts';
import { formErrors } from './validation.ts';
import { changedValues, createdValues, formValues } from './values.ts';

/** How a form stands after an attempt to save it. */
export interface SaveState {
  saving: boolean;
  /** Problems that belong to no field. */
  others: string[];
  conflict: Conflict | undefined;
  /** Counts refused attempts, so that the summary can take the focus each time. */
  refusals: number;
}

const calm: SaveState = { saving: false, others: [], conflict: undefined, refusals: 0 };

interface Saving {
  form: FormAnswer;
  draft: Draft;
  entity: string;
  /** The record being edited; undefined for a new one. */
  record: RecordData | undefined;
  /** Called with the saved record and whether anything was changed. */
  onSaved: (record: RecordData, changed: boolean) => void;
}

/** Saves a form: judges it here, sends what changed, and places what the server finds. */
export function useSave({ form, draft, entity, record, onSaved }: Saving) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [state, setState] = useState(calm);
  const idempotencyKey = useRef(randomKey());
  // State is set after the event; two keys in one event must not send twice.
  const busy = useRef(false);
  const refuse = (part: Partial<SaveState>): void =>
    setState((now) => ({ ...calm, refusals: now.refusals + 1, ...part }));

  const attempt = async (send: () => Promise<RecordData>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setState((now) => ({ ...now, saving: true, others: [], conflict: undefined }));
    try {
      const saved = await send();
      recordChanged(client, entity, saved);
      setState(calm);
      onSaved(saved, true);
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 409 && problem.conflict)
        return refuse({ conflict: problem.conflict });
      if (record && problem instanceof ApiProblem && problem.status === 404)
        return refuse({ others: [t('form.gone')] });
      const placed = placeErrors(problem instanceof ApiProblem ? problem.errors : [], form.schema);
      draft.setErrors(placed.fields);
      const unplaced = Object.keys(placed.fields).length === 0 && placed.others.length === 0;
      refuse({ others: unplaced ? [problemText(problem, t)] : placed.others });
    } finally {
      busy.current = false;
    }
  };
  const save = async (): Promise<void> => {
    const errors = formErrors(form.schema, draft.values(), language);
    draft.setErrors(errors);
    if (Object.keys(errors).length > 0) return refuse({});
    if (!record) return attempt(() => api.create(entity, createdValues(draft.values(), form), idempotencyKey.current));
    const changes = changedValues(formValues(record, form), draft.values());
    if (Object.keys(changes).length === 0) return onSaved(record, false);
    return attempt(() => api.change(entity, record.id, changes, record.version));
  };
  /** Saves once more on top of what somebody else wrote; `mine` names the disputed fields to keep from here. */
  const resolve = async (mine: ReadonlySet<string>): Promise<void> => {
    const { conflict } = state;
    if (!record || !conflict) return;
    const changes = changedValues(formValues(record, form), draft.values());
    for (const name of Object.keys(conflict.theirs)) if (!mine.has(name)) delete changes[name];
    const newest = await api.read(entity, record.id).catch(() => undefined);
    if (Object.keys(changes).length === 0 && newest) {
      recordChanged(client, entity, newest);
      setState(calm);
      return onSaved(newest, false);
    }
    return attempt(() => api.change(entity, record.id, changes, newest?.version));
  };
  return { state, save, resolve, dismiss: () => setState(calm) };
}
