/** The engine card: which version, which reader and which data files made what is on the screen. */
import { readerOf, WITHOUT_READER } from '../../../shared/analysis/engine-card.ts';
import type { EngineCard } from '../../../shared/model/result.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { plural } from '../../state/format.ts';
import { readerModel } from '../../state/vocabulary.ts';

/** The settings in words; one that is new here is shown by its own name. */
const SETTINGS: Readonly<Record<string, string>> = {
  reader: "Model's SHA-256",
  minScoredWords: 'Words a score needs',
};

export function EngineDialog({ engine, onClose }: { engine: EngineCard; onClose: () => void }) {
  return (
    <Dialog title="Engine card" onClose={onClose} wide>
      <div className="dialog-content">
        <p className="quiet">
          Equal fingerprints mean equal engines: the same texts then give the same result, byte for byte.
        </p>
        <dl className="facts-list">
          <dt>Version</dt>
          <dd>{engine.version}</dd>
          <dt>Read by</dt>
          <dd>
            {readerOf(engine)}
            {engine.settings['reader'] !== WITHOUT_READER && <p className="quiet">{readerModel.definition}</p>}
          </dd>
          <dt>Fingerprint</dt>
          <dd>
            <code className="hash">{engine.fingerprint}</code>
          </dd>
          {Object.entries(engine.settings).map(([name, value]) => [
            <dt key={`${name} name`}>{SETTINGS[name] ?? name}</dt>,
            <dd key={name}>
              <span className="hash">{String(value)}</span>
            </dd>,
          ])}
        </dl>
        <h3>{plural(engine.resources.length, 'data file')} and their SHA-256</h3>
        <ul className="dropped">
          {engine.resources.map(({ name, sha256 }) => (
            <li key={name}>
              {name} <code className="hash">{sha256}</code>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
