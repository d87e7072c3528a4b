/** The report's end: what the numbers cannot say, and exactly which engine made them. */
import type { EngineCard } from '../model/result.ts';
import { html, type Markup } from './html.ts';

export function limitSection(): Markup {
  return html`<section id="limits"><h2>What this report cannot say</h2>
<ul>
<li>Whether an article is right, fair or good. A plain text can mislead and a loaded one can be true.</li>
<li>Why something is missing. An article may be shorter, earlier, or about another side of the event; 'leaves out' is
counted against the other articles here and nothing else.</li>
<li>What a reader feels. Words are marked by word lists, rules and small models, with the errors of each: irony, technical
terms and quotations without marks mislead them. Every mark stands in its sentence above so that it can be checked.</li>
<li>More than the interval says, and also less: the interval shows how much a score hangs on single sentences of this
text, not the errors of the measure itself.</li>
<li>Anything about texts below 150 words of running text; they are not scored.</li>
</ul></section>`;
}

export function engineSection(engine: EngineCard): Markup {
  const settings = Object.entries(engine.settings).map(
    ([name, value]) => html`<tr><td>${name}</td><td>${String(value)}</td></tr>`,
  );
  const resources = engine.resources.map(
    ({ name, sha256 }) => html`<tr><td>${name}</td><td><code>${sha256}</code></td></tr>\n`,
  );
  return html`<section id="engine"><h2>Engine card</h2>
<p class="soft">Equal fingerprints mean equal engines: the same texts then give the same result, byte for byte.</p>
<table class="card"><tbody><tr><td>Version</td><td>${engine.version}</td></tr>
<tr><td>Fingerprint</td><td><code>${engine.fingerprint}</code></td></tr>${settings}</tbody></table>
<details open><summary>${engine.resources.length} data files and their SHA-256</summary><table class="card"><tbody>${resources}</tbody></table></details></section>`;
}
