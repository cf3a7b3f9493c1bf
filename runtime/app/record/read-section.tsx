import type { Entity } from '../data/use-entity.ts';
import type { FormSection } from '../form/form-shape.ts';
import type { RecordData } from '../shapes.ts';
import { FullValue } from '../values/full-value.tsx';
import { useReader } from '../values/use-reader.ts';

interface Props {
  app: string;
  entity: Entity;
  section: FormSection;
  record: RecordData;
}

/** A section of the form for reading: labels and values at the same places as in the form. */
export function ReadSection({ app, entity, section, record }: Props) {
  const reader = useReader();
  const columns = section.columns ?? 2;
  return (
    <section className="fw-section">
      {section.label && <h2>{section.label}</h2>}
      <dl className="fw-read" data-columns={columns}>
        {section.fields.map(({ name, span }) => {
          const field = entity.fields.get(name);
          if (!field) return null;
          return (
            <div key={name} data-span={Math.min(span ?? 1, columns)}>
              <dt>{field.label}</dt>
              <dd>
                <FullValue value={record[name]} field={field} reader={reader} app={app} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
