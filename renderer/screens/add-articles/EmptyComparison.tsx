/** A comparison without articles: says what to do next. */
import { Icon } from '../../components/Icon.tsx';
import type { AddArticles } from '../../state/add-articles.ts';

export function EmptyComparison({ comparisonId, onAdd }: { comparisonId: string; onAdd: AddArticles }) {
  return (
    <div className="empty">
      <div className="empty-drop">
        <Icon name="file" />
        <h2>Add the articles you want to compare</h2>
        <p>
          Drop two to eight articles about the same event anywhere in this window: text, Markdown or saved web pages. Or
          choose files, or paste a text with its outlet and headline.
        </p>
        <div className="empty-actions">
          <button type="button" className="button button-primary" onClick={() => void onAdd.choose(comparisonId)}>
            <Icon name="plus" /> Choose files
          </button>
          <button type="button" className="button" onClick={() => onAdd.openPaste(comparisonId)}>
            <Icon name="paste" /> Paste a text
          </button>
        </div>
        <p className="quiet">Nothing leaves this machine.</p>
      </div>
    </div>
  );
}
