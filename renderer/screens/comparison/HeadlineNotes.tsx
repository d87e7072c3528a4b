/** Headline against body: what the headline says more strongly or more surely than the text below it. */
import type { HeadlineComparison } from '../../../shared/model/result.ts';
import { humanise } from '../../state/categories.ts';
import { formatShare } from '../../state/format.ts';

export function HeadlineNotes({ headline }: { headline: HeadlineComparison }) {
  return (
    <section className="evidence">
      <h3>Headline against body</h3>
      <p className="card-words">“{headline.text}”</p>
      <dl className="facts-list">
        <dt data-tip="Probability that the headline's wording is loaded.">Headline loaded</dt>
        <dd>{formatShare(headline.loaded)}</dd>
        <dt data-tip="Mean over the body's sentences in the author's voice.">Body loaded</dt>
        <dd>{formatShare(headline.bodyLoaded)}</dd>
      </dl>
      {headline.findings.length + headline.notes.length > 0 && (
        <ul className="bullets">
          {headline.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
          {headline.findings.map((finding) => (
            <li key={`${finding.category} ${finding.text} ${finding.reason}`}>
              “{finding.text}” ({humanise(finding.category).toLowerCase()}): {finding.reason}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
