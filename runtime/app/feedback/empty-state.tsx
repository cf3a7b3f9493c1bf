import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import './feedback.css';

/** What stands where nothing is: what it is, and what to do next. */
export function EmptyState(props: { icon?: string; title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="fw-empty">
      <span className="fw-empty-icon" aria-hidden>
        <Icon name={props.icon ?? 'inbox'} />
      </span>
      <h2>{props.title}</h2>
      {props.hint && <p>{props.hint}</p>}
      {props.children && <div className="fw-empty-actions">{props.children}</div>}
    </div>
  );
}
