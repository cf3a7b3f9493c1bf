import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { RecordData } from '../shapes.ts';
import { type Draft, startDraft } from './draft.ts';
import type { FormAnswer } from './form-shape.ts';
import { keepDraft, readKeptDraft } from './kept-draft.ts';
import { changedValues, formValues, freshValues, type Values } from './values.ts';

const keepAfterMs = 400;

/** The draft of a form: from the record or from scratch, with what was not saved before a reload. */
export function useDraft(form: FormAnswer, entity: string, record: RecordData | undefined) {
  const [params] = useSearchParams();
  const [{ draft, base, revived }, setState] = useState(() => {
    const from = record ? formValues(record, form) : freshValues(form, params);
    const kept = readKeptDraft(entity, record?.id);
    return { draft: startDraft(from, { ...from, ...kept }), base: from, revived: kept !== undefined };
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => keepDraft(entity, record?.id, changedValues(base, draft.values()));
    const stop = draft.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(keep, keepAfterMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [draft, base, entity, record?.id]);

  const restart = (values: Values): void => {
    keepDraft(entity, record?.id, undefined);
    setState({ draft: startDraft(values), base: values, revived: false });
  };
  return {
    draft: draft as Draft,
    revived,
    discard: () => restart(base),
    forget: () => keepDraft(entity, record?.id, undefined),
  };
}
