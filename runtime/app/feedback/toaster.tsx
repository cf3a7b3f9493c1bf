import { CloseOutlined } from '@ant-design/icons';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { currentToasts, dismissToast, subscribeToasts } from './toasts.ts';
import './feedback.css';

/** Where toasts appear; read out politely by screen readers. */
export function Toaster() {
  const { t } = useTranslation();
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  return (
    <section className="fw-toaster" aria-live="polite" aria-label={t('common.product')}>
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className={`fw-toast fw-toast-${toast.tone}`}
          role={toast.tone === 'problem' ? 'alert' : 'status'}
        >
          <span className="fw-toast-text">{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              className="fw-toast-action"
              onClick={() => {
                dismissToast(toast.id);
                toast.action?.run();
              }}
            >
              {toast.action.label}
            </button>
          )}
          <button
            type="button"
            className="fw-icon-button fw-toast-close"
            aria-label={t('common.close')}
            onClick={() => dismissToast(toast.id)}
          >
            <CloseOutlined />
          </button>
        </div>
      ))}
    </section>
  );
}
