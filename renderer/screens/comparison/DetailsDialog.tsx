/** Edits what is known about an article: outlet, headline, author, date, address. */
import { useState } from 'react';
import type { ArticleMetadata } from '../../../shared/model/article.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { MetadataFields } from '../../components/MetadataFields.tsx';
import { useProgram } from '../../state/program.tsx';
import type { ShownArticle } from './ArticleColumn.tsx';

interface DetailsDialogProps {
  readonly article: ShownArticle;
  readonly name: string;
  readonly onClose: () => void;
}

export function DetailsDialog({ article, name, onClose }: DetailsDialogProps) {
  const { ask, change } = useProgram();
  const before: ArticleMetadata = {
    outlet: article.outlet,
    headline: article.headline,
    author: article.author,
    date: article.date,
    url: article.url,
  };
  const [draft, setDraft] = useState(before);
  const save = (metadata: ArticleMetadata) => async () =>
    (await ask('article.edit', { articleId: article.id, metadata })) !== null;

  return (
    <Dialog title={`Details of ${name}`} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={async (event) => {
          event.preventDefault();
          const saved = await change({
            label: `edited the details of "${name}"`,
            make: save(draft),
            takeBack: save(before),
          });
          if (saved) onClose();
        }}
      >
        <MetadataFields value={draft} onChange={setDraft} />
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button button-primary">
            Save
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
