import { isPlain } from '../json/plain.ts';
import { addressOf } from '../kinds.ts';
import type { Metadata } from '../layers/metadata.ts';
import type { Kind, MetadataDocument } from '../types.ts';
import { walk } from './walk.ts';

/** Parts that several kinds of document share, looked at by themselves. */
export type PartKind = 'field' | 'step' | 'widget' | 'action' | 'who' | 'approver';

/** A document, or a part of one that recurs: what the tables of references and rules speak of. */
export interface Subject {
  readonly kind: Kind | PartKind;
  /** Address of the document it is in, and the pointer to it there. */
  readonly document: string;
  readonly pointer: string;
  readonly value: unknown;
  /** The entity whose fields a bare name means; undefined where there is none. */
  readonly entity: string | undefined;
}

/** Where parts stand: in which kind of thing, at which pattern. */
const parts: Readonly<Partial<Record<Kind | PartKind, readonly (readonly [PartKind, string])[]>>> = {
  entity: [['field', '/fields/*']],
  page: [['widget', '/widgets/*']],
  dashboard: [['widget', '/widgets/*']],
  widget: [['action', '/actions/*']],
  workflow: [
    ['step', '/steps/*'],
    ['who', '/on/who'],
  ],
  step: [
    ['step', '/then/*'],
    ['step', '/else/*'],
    ['step', '/steps/*'],
  ],
  process: [
    ['step', '/transitions/*/steps/*'],
    ['who', '/transitions/*/who'],
    ['who', '/states/*/sla/escalate'],
  ],
  approval: [
    ['step', '/onApproved/*'],
    ['step', '/onRejected/*'],
    ['approver', '/levels/*/approvers/*'],
    ['approver', '/levels/*/escalate/to'],
  ],
  assignment: [
    ['who', '/rules/*/to'],
    ['who', '/pool/who'],
  ],
  report: [['who', '/schedule/to']],
};

/** All documents and their parts, each part after what holds it. */
export function subjectsOf(metadata: Metadata): readonly Subject[] {
  const subjects: Subject[] = [];
  for (const documents of metadata.documents.values()) {
    for (const document of documents.values()) {
      const entity = entityOf(document);
      collect({ kind: document.kind, document: addressOf(document), pointer: '', value: document, entity }, subjects);
    }
  }
  return subjects;
}

function collect(subject: Subject, subjects: Subject[]): void {
  subjects.push(subject);
  for (const [kind, pattern] of parts[subject.kind] ?? []) {
    const entity = entityWithin(subject);
    for (const { pointer, value } of walk(subject.value, pattern)) {
      collect({ kind, document: subject.document, pointer: subject.pointer + pointer, value, entity }, subjects);
    }
  }
}

function entityOf(document: MetadataDocument): string | undefined {
  if (document.kind === 'entity') return document.name;
  return 'entity' in document ? document.entity : undefined;
}

/** Steps inside `each` see the records it goes through; everything else sees what its holder sees. */
function entityWithin({ kind, value, entity }: Subject): string | undefined {
  if (kind !== 'step' || !isPlain(value) || value.do !== 'each') return entity;
  return typeof value.entity === 'string' ? value.entity : undefined;
}
