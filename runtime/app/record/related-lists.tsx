import { useCallback, useState } from 'react';
import type { RelatedList } from '../form/form-shape.ts';
import type { RecordData } from '../shapes.ts';
import { RelatedCard } from './related-card.tsx';

interface Props {
  app: string;
  entity: string;
  lists: RelatedList[];
  record: RecordData;
}

/** Every list of records that point to this one. They appear together, so that none pushes another about. */
export function RelatedLists({ app, entity, lists, record }: Props) {
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const onSettled = useCallback(
    (name: string) => setSettled((now) => (now.has(name) ? now : new Set(now).add(name))),
    [],
  );
  const waiting = settled.size < lists.length;
  return (
    <div className="fw-related-lists" data-waiting={waiting || undefined}>
      {lists.map((list) => (
        <RelatedCard key={list.name} app={app} from={entity} list={list} record={record} onSettled={onSettled} />
      ))}
    </div>
  );
}
