/** What the importer kept of a file and what it left out, so that nobody has to trust it blindly. */
import { Dialog } from '../../components/Dialog.tsx';
import { formatCount, plural } from '../../state/format.ts';
import type { ShownArticle } from './ArticleColumn.tsx';

interface ReceiptDialogProps {
  readonly article: ShownArticle;
  readonly name: string;
  readonly onClose: () => void;
}

const SOURCES = {
  text: 'Text file',
  markdown: 'Markdown file',
  html: 'Web page',
  paste: 'Pasted text',
  sample: 'Sample',
};

export function ReceiptDialog({ article, name, onClose }: ReceiptDialogProps) {
  const { receipt } = article;
  return (
    <Dialog title={`Import receipt: ${name}`} onClose={onClose} wide>
      <div className="dialog-content">
        <dl className="facts-list">
          <dt>Came from</dt>
          <dd>
            {SOURCES[receipt.source]}
            {receipt.fileName && ` “${receipt.fileName}”`}
          </dd>
          <dt>Size</dt>
          <dd>
            {plural(receipt.bytes, 'byte')}, {receipt.charset}
          </dd>
          <dt>Words</dt>
          <dd>
            {formatCount(receipt.wordsIn)} in the original, {formatCount(receipt.wordsKept)} kept,{' '}
            {formatCount(Math.max(0, receipt.wordsIn - receipt.wordsKept))} left out
          </dd>
        </dl>
        {receipt.notes.length > 0 && (
          <>
            <h3>What was changed</h3>
            <ul>
              {receipt.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </>
        )}
        <h3>Left out</h3>
        {receipt.dropped.length === 0 ? (
          <p className="quiet">Nothing was left out.</p>
        ) : (
          <ul className="dropped">
            {[...new Set(receipt.dropped)].map((block) => (
              <li key={block}>{block}</li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
