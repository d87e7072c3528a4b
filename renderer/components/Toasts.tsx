/** Short messages at the window's edge: read aloud, never taking the focus. */
import { useToasts } from '../state/program.tsx';
import { Icon } from './Icon.tsx';

export function Toasts() {
  const { toasts, dismiss } = useToasts();
  return (
    <section className="toasts" aria-label="Messages" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={`toast toast-${toast.tone}`} role={toast.tone === 'failed' ? 'alert' : 'status'}>
          {toast.tone === 'failed' && <Icon name="warn" />}
          <p>{toast.text}</p>
          {toast.action && (
            <button
              type="button"
              className="toast-action"
              onClick={() => {
                dismiss(toast.id);
                toast.action?.act();
              }}
            >
              {toast.action.label}
            </button>
          )}
          <button type="button" className="button-quiet" aria-label="Dismiss" onClick={() => dismiss(toast.id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </section>
  );
}
