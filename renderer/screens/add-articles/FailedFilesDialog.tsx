/** The files that could not be read, one clear sentence each; the others were added. */
import type { ImportOutcome } from '../../../shared/contract.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { plural } from '../../state/format.ts';

interface FailedFilesDialogProps {
  readonly failed: ImportOutcome['failed'];
  readonly onClose: () => void;
}

export function FailedFilesDialog({ failed, onClose }: FailedFilesDialogProps) {
  return (
    <Dialog title={`${plural(failed.length, 'article')} could not be added`} onClose={onClose}>
      <div className="dialog-content">
        <ul className="failed-files">
          {failed.map(({ file, message }, at) => (
            <li key={`${file} ${at}`}>{message}</li>
          ))}
        </ul>
        <p className="quiet">Whatever else you added is in the comparison.</p>
      </div>
      <footer className="dialog-foot">
        <button type="button" className="button button-primary" onClick={onClose}>
          Close
        </button>
      </footer>
    </Dialog>
  );
}
