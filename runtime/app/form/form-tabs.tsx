import { Tabs } from 'antd';
import { useMemo, useSyncExternalStore } from 'react';
import type { Draft } from './draft.ts';
import type { FormContext } from './form-context.ts';
import type { FormAnswer, FormTab } from './form-shape.ts';
import { SectionForm } from './section-form.tsx';
import { type DrawnSection, drawnSection } from './section-schema.ts';

interface Props {
  form: FormAnswer;
  draft: Draft;
  context: FormContext;
  isNew: boolean;
  active: string;
  onActive: (tab: string) => void;
  onChanged: (names: string[]) => void;
  onLeft: (name: string) => void;
}

interface DrawnTab {
  tab: FormTab;
  sections: { name: string; label: string | undefined; drawn: DrawnSection }[];
}

/** The tab a field stands in. */
export function tabOfField(form: FormAnswer, name: string): string | undefined {
  return form.uiSchema['ui:options'].tabs.find((tab) =>
    tab.sections.some((section) => section.fields.some((field) => field.name === name)),
  )?.name;
}

/** A tab's name, with a mark when something in it needs attention. */
function TabLabel({ tab, draft, form }: { tab: FormTab; draft: Draft; form: FormAnswer }) {
  const errors = useSyncExternalStore(draft.subscribe, draft.errors);
  const wrong = Object.keys(errors).some((name) => tabOfField(form, name) === tab.name);
  return <span className={wrong ? 'fw-tab-wrong' : undefined}>{tab.label}</span>;
}

/** The form's sections in their tabs; one tab alone is drawn without. */
export function FormTabs({ form, draft, context, isNew, active, onActive, onChanged, onLeft }: Props) {
  const tabs = useMemo<DrawnTab[]>(
    () =>
      form.uiSchema['ui:options'].tabs.map((tab) => ({
        tab,
        sections: tab.sections.map((section) => ({
          name: section.name,
          label: section.label,
          drawn: drawnSection(form, section, isNew),
        })),
      })),
    [form, isNew],
  );
  const content = ({ tab, sections }: DrawnTab) => (
    <div className="fw-form-tab" key={tab.name}>
      {sections
        .filter(({ drawn }) => drawn.names.length > 0)
        .map(({ name, label, drawn }) => (
          <section key={name} className="fw-form-section">
            {label && <h2>{label}</h2>}
            <SectionForm section={drawn} draft={draft} context={context} onChanged={onChanged} onLeft={onLeft} />
          </section>
        ))}
    </div>
  );
  const [only] = tabs;
  if (tabs.length === 1 && only) return content(only);
  const items = tabs.map((each) => ({
    key: each.tab.name,
    label: <TabLabel tab={each.tab} draft={draft} form={form} />,
    children: content(each),
  }));
  return <Tabs items={items} activeKey={active} animated={false} onChange={onActive} />;
}
