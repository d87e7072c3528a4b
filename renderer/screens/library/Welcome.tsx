/** What a newcomer sees first: what this is, and two ways to begin. */
import { Icon } from '../../components/Icon.tsx';

interface WelcomeProps {
  readonly onSample: () => void;
  readonly onNew: () => void;
}

export function Welcome({ onSample, onNew }: WelcomeProps) {
  return (
    <main className="empty">
      <div className="welcome">
        <h1>How do several articles tell the same event?</h1>
        <p>
          Parallax lays two to eight of them side by side and shows, word by word, how each one frames the event, whom
          it uses as sources, and what it leaves out that the others report.
        </p>
        <ol>
          <li>
            <b>Add articles</b> about one event: files, saved web pages or pasted text. They stay on this machine.
          </li>
          <li>
            <b>Read</b> them with framing, sourcing or coverage marked. Every mark tells its reason; every score opens
            to the words it was counted from.
          </li>
          <li>
            <b>Disagree</b> where the engine is wrong: reject a mark, change a passage's role, and see the score without
            it.
          </li>
        </ol>
        <div className="empty-actions">
          <button type="button" className="button button-primary" onClick={onSample}>
            Open the sample event
          </button>
          <button type="button" className="button" onClick={onNew}>
            <Icon name="plus" /> Start a comparison
          </button>
        </div>
      </div>
    </main>
  );
}
