/** Adds an article from pasted text, with what is known about it. */
import { useState } from 'react';
import { MAX_PASTE_LENGTH } from '../../../shared/contract.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { emptyMetadata, MetadataFields } from '../../components/MetadataFields.tsx';
import type { AddArticles } from '../../state/add-articles.ts';
import { plural } from '../../state/format.ts';

interface PasteDialogProps {
  readonly comparisonId: string;
  readonly onAdd: AddArticles;
  readonly onClose: () => void;
}

export function PasteDialog({ comparisonId, onAdd, onClose }: PasteDialogProps) {
  const [text, setText] = useState('');
  const [metadata, setMetadata] = useState(emptyMetadata);
  const [isBusy, setBusy] = useState(false);
  const words = text.trim() === '' ? 0 : text.trim().split(/\s+/).length;

  const add = async (event: React.FormEvent) => {
    event.preventDefault();
    setBusy(true);
    // A field left empty is left to the importer, which looks for it in the text.
    const known = Object.fromEntries(Object.entries(metadata).filter(([, value]) => value.trim() !== ''));
    const added = await onAdd.paste({ comparisonId, text, metadata: known });
    setBusy(false);
    if (added) onClose();
  };

  return (
    <Dialog title="Paste text" onClose={onClose} wide>
      <form className="dialog-form" onSubmit={(event) => void add(event)}>
        <label className="field field-text">
          <span>Text of the article</span>
          <textarea
            required
            rows={12}
            maxLength={MAX_PASTE_LENGTH}
            value={text}
            placeholder="Paste the whole article here. Captions and page furniture are recognised and kept out of the scores."
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <MetadataFields value={metadata} onChange={setMetadata} />
        <footer className="dialog-foot">
          <span className="quiet" aria-live="polite">
            {words > 0 && plural(words, 'word')}
          </span>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button button-primary" disabled={isBusy || words === 0}>
            Add to comparison
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
