/** Keys, marks and who makes them, explained on one page. */
import { Dialog } from '../../components/Dialog.tsx';
import { pillars, readerModel } from '../../state/vocabulary.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['1 2 3 0', 'Framing, sourcing, coverage, plain text'],
  ['n or j', 'Next mark'],
  ['p or k', 'Previous mark'],
  ['Enter', 'Open the reason for a mark'],
  ['a / x', 'Accept or reject the opened mark'],
  ['Arrows', 'Move in the table of facts'],
  ['t', 'Show or hide the tables'],
  ['b', 'Show or hide the library'],
  ['Ctrl/⌘ Z', 'Undo your last change'],
  ['Ctrl/⌘ Shift Z', 'Do it again'],
  ['Esc', 'Close what is open'],
  ['?', 'This page'],
];

export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys and marks" onClose={onClose} wide>
      <div className="dialog-content help">
        <div>
          <table>
            <tbody>
              {KEYS.map(([key, what]) => (
                <tr key={key}>
                  <th scope="row">
                    <kbd>{key}</kbd>
                  </th>
                  <td>{what}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="help-reader">
            <h3>{readerModel.label}</h3>
            <p>{readerModel.definition}</p>
            <p>{readerModel.chance}</p>
            <p>{readerModel.absent}</p>
          </div>
        </div>
        <div>
          <h3>Scores</h3>
          <dl>
            {Object.values(pillars).map(({ label, definition }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{definition}</dd>
              </div>
            ))}
          </dl>
          <h3>Marks</h3>
          <p>
            Each kind of mark has its own line or frame as well as its own colour; the legend above the texts names
            them, and a click on a name hides that kind. Solid marks are the author's words, pale hatched ones stand
            inside quotations. Marks you rejected are struck through and stay where they are.
          </p>
          <p className="quiet">
            No score says whether an article is right or fair, and there is no left–right number: a plain text can
            mislead and a loaded one can be true.
          </p>
        </div>
      </div>
    </Dialog>
  );
}
