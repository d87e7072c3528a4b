/** Who appears in the event, what each article calls them, and the tone of the sentences that name them. */
import { useMemo } from 'react';
import type { Actor, ActorInArticle, RunResult } from '../../../../shared/model/result.ts';
import { humanise } from '../../../state/categories.ts';
import { formatNumber, plural } from '../../../state/format.ts';
import { useActions } from '../comparison-context.ts';
import type { ShownColumn, TabProps } from './PanelBox.tsx';

/** Actors beyond these are named once or twice and say little. */
const ACTORS_SHOWN = 40;

export function ActorsTab({ run, columns }: TabProps) {
  const actors = useMemo(() => byMentions(run), [run]);
  if (actors.length === 0) return <p className="empty-note">No actors were found.</p>;
  return (
    <table className="actor-table" aria-label="Actors by article">
      <thead>
        <tr>
          <th scope="col">Actor</th>
          {columns.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {actors.slice(0, ACTORS_SHOWN).map((actor) => (
          <tr key={actor.id}>
            <th scope="row">
              {actor.name}
              <small className="quiet">{humanise(actor.kind)}</small>
            </th>
            {columns.map((column) => (
              <ActorCell key={column.id} run={run} actor={actor} column={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function byMentions(run: RunResult): Actor[] {
  const counts = new Map<string, number>();
  for (const { actorId, mentions } of run.articles.flatMap((article) => article.framing.actors)) {
    counts.set(actorId, (counts.get(actorId) ?? 0) + mentions.length);
  }
  const count = (actor: Actor) => counts.get(actor.id) ?? 0;
  return run.actors
    .filter((actor) => count(actor) > 0)
    .sort((a, b) => count(b) - count(a) || (a.name < b.name ? -1 : 1));
}

function ActorCell({ run, actor, column }: { run: RunResult; actor: Actor; column: ShownColumn }) {
  const { show } = useActions();
  const article = run.articles.find(({ id }) => id === column.id);
  const found = article?.framing.actors.find(({ actorId }) => actorId === actor.id);
  if (!found || found.mentions.length === 0) return <td className="quiet">—</td>;
  const at = (spans: ActorInArticle['mentions']) => spans.map((span) => ({ ...span, article: column.id }));
  return (
    <td>
      <button type="button" className="jump-inline" onClick={() => show(at(found.mentions).slice(0, 1))}>
        {plural(found.mentions.length, 'mention')}
      </button>
      <Tone tone={found.tone} />
      {found.labels.length > 0 && (
        <ul className="labels" aria-label={`Labels for ${actor.name} in ${column.name}`}>
          {found.labels.map((label) => (
            <li key={label.text}>
              <button type="button" className="label" onClick={() => show(at(label.spans).slice(0, 1))}>
                {label.text} {label.count > 1 && <span className="count">{label.count}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

function Tone({ tone }: { tone: number | null }) {
  if (tone === null) {
    return (
      <span className="tone quiet" data-tip="Too few of the author's own sentences name this actor to say.">
        tone: too few
      </span>
    );
  }
  const side = tone < 0 ? { right: '50%' } : { left: '50%' };
  return (
    <span
      className="tone"
      data-tip="Mean sentiment of the author's own sentences that name the actor, from −1 (negative) to +1 (positive)."
    >
      <span className="tone-bar" aria-hidden="true">
        <span className={tone < 0 ? 'negative' : 'positive'} style={{ ...side, width: `${Math.abs(tone) * 50}%` }} />
      </span>
      tone {tone > 0 ? '+' : tone < 0 ? '−' : ''}
      {formatNumber(Math.abs(tone), 2)}
    </span>
  );
}
