import { type ReactNode, useEffect, useId, useRef } from 'react';
import './feedback.css';

/** A modal dialog of the browser itself: it holds the focus, closes on Escape and gives the focus back. */
export function Dialog(props: {
  title: string;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
  footer: ReactNode;
}) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // The browser would choose the first button, which is the way out and not the answer.
    dialog?.querySelector<HTMLElement>('.ant-btn-primary')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className={props.wide ? 'fw-dialog fw-dialog-wide' : 'fw-dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <h2 id={titleId}>{props.title}</h2>
      <div className="fw-dialog-body">{props.children}</div>
      <div className="fw-dialog-footer">{props.footer}</div>
    </dialog>
  );
}
