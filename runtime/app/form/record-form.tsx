import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Entity } from '../data/use-entity.ts';
import { useMe } from '../data/use-me.ts';
import { showToast } from '../feedback/toasts.ts';
import { recordTitle } from '../list/cell-value.ts';
import { useLanguage } from '../locales/use-language.ts';
import type { RecordData } from '../shapes.ts';
import { recordPath } from '../shell/navigation.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { ErrorSummary } from './error-summary.tsx';
import type { FormContext } from './form-context.ts';
import type { FormAnswer } from './form-shape.ts';
import { FormTabs, tabOfField } from './form-tabs.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { idPrefix } from './section-form.tsx';
import { useDraft } from './use-draft.ts';
import { useSave } from './use-save.ts';
import { useSaveKey } from './use-save-key.ts';
import { fieldError } from './validation.ts';
import { knownLinks } from './values.ts';

interface Props {
  app: string;
  entity: Entity;
  form: FormAnswer;
  record: RecordData | undefined;
  title: string;
}

const isChooser = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('.ant-picker, .ant-select') !== null;

/** A form with its head, its summary of problems and its ways out. */
export function RecordForm({ app, entity, form, record: given, title }: Props) {
  // The record as it was when editing began: changes are measured, and conflicts found, against that one, however often it is read again.
  const [record] = useState(given);
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const { zone } = useMe();
  const { draft, revived, discard, forget } = useDraft(form, entity.name, record);
  const [tab, setTab] = useState(form.uiSchema['ui:options'].tabs[0]?.name ?? '');
  const leaving = useRef(false);
  const context = useMemo<FormContext>(
    () => ({ entity, known: record ? knownLinks(record) : [], zone }),
    [entity, record, zone],
  );

  const onSaved = (saved: RecordData, changed: boolean): void => {
    leaving.current = true;
    forget();
    const name = recordTitle(saved, entity.titleField) || t('common.untitled');
    const done = record ? t('form.saved') : t('form.created', { title: name });
    showToast({ tone: 'info', text: changed ? done : t('form.nothingChanged') });
    void navigate(recordPath(app, entity.name, saved.id), { replace: true });
  };
  const { state, save, resolve, dismiss } = useSave({ form, draft, entity: entity.name, record, onSaved });
  useSaveKey(save);

  const judge = useCallback(
    (name: string): string | undefined => {
      const schema = form.schema.properties[name];
      return (
        schema && fieldError(schema, form.schema.required?.includes(name) ?? false, draft.values()[name], language)
      );
    },
    [form, draft, language],
  );
  // What was wrong is judged again as one types; what was fine is left alone until one leaves the field.
  const onChanged = useCallback(
    (names: string[]) => {
      for (const name of names) if (draft.errors()[name] !== undefined) draft.setError(name, judge(name));
    },
    [draft, judge],
  );
  const onLeft = useCallback(
    (name: string) => {
      // A required field that was only passed by is not wrong yet.
      if (draft.isDirty() || draft.errors()[name] !== undefined) draft.setError(name, judge(name));
    },
    [draft, judge],
  );
  const goTo = (name: string): void => {
    setTab(tabOfField(form, name) ?? tab);
    requestAnimationFrame(() => {
      const control = document.getElementById(`${idPrefix}_${name}`);
      control?.scrollIntoView({ block: 'center' });
      control?.focus({ preventScroll: true });
    });
  };
  // A new form starts with its first field; a form being edited starts where the person clicks.
  useEffect(() => {
    if (!record) document.querySelector<HTMLElement>('.fw-form-section input, .fw-form-section textarea')?.focus();
  }, [record]);

  return (
    <form
      className="fw-form"
      noValidate
      onKeyDown={(event) => {
        // Enter chooses in lists and calendars; only in plain fields does it save.
        if (event.key === 'Enter' && isChooser(event.target)) event.preventDefault();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <header className="fw-form-head">
        <h1>{title}</h1>
        <div className="fw-page-actions">
          <Button onClick={() => void navigate(-1)}>{t('common.cancel')}</Button>
          <Button type="primary" htmlType="submit" disabled={state.saving} title={t('form.shortcut')}>
            {state.saving ? t('form.saving') : record ? t('common.save') : t('form.create')}
          </Button>
        </div>
      </header>
      <div className="fw-form-body">
        {revived && (
          <div className="fw-banner" role="status">
            <span>{t('form.draftFound')}</span>
            <Button size="small" onClick={discard}>
              {t('form.draftDiscard')}
            </Button>
          </div>
        )}
        <ErrorSummary draft={draft} others={state.others} refusals={state.refusals} onGoTo={goTo} />
        <FormTabs
          form={form}
          draft={draft}
          context={context}
          isNew={record === undefined}
          active={tab}
          onActive={setTab}
          onChanged={onChanged}
          onLeft={onLeft}
        />
      </div>
      {state.conflict && (
        <ConflictDialog
          entity={entity}
          conflict={state.conflict}
          known={context.known}
          onClose={dismiss}
          onResolve={(mine) => void resolve(mine)}
        />
      )}
      <LeaveGuard isDirty={() => !leaving.current && draft.isDirty()} onLeave={forget} />
    </form>
  );
}
