/** Finds the attribution settings of the model that is there on PolNeAR's development part and writes them into its card. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadResources } from '../../../../electron/core/resources/load-resources.ts';
import { readDocument } from '../../../../shared/analysis/document/read-document.ts';
import { readRoleRules } from '../../../../shared/analysis/document/role-rules.ts';
import { readHeads } from '../../../../shared/analysis/reader/heads.ts';
import { createLayOut } from '../../../../shared/analysis/reader/lay-out.ts';
import { readReaderCard } from '../../../../shared/analysis/reader/reader-card.ts';
import { readyWindows } from '../../../../shared/analysis/sourcing/reader/find-attributions.ts';
import { readAnnotated } from './polnear.ts';
import { loadReader } from './read-articles.ts';
import { type ReadArticle, searchSettings } from './search-settings.ts';

const [dataDir = '../shared/data'] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const resources = loadResources(root);
const layOut = createLayOut(resources);
const heads = readHeads(resources);
const card = readReaderCard(resources);
const read = await loadReader(resources);
if (!layOut || !heads || !card || !read) throw new Error('The reader model is not in resources/models/reader.');

const roleRules = readRoleRules(resources);
const articles: ReadArticle[] = [];
for (const article of readAnnotated(join(dataDir, 'attributions/polnear-dev.jsonl'))) {
  const { id, text } = article;
  const input = { id, file: '', outlet: '', headline: '', author: '', text, roleOverrides: [] };
  const document = readDocument(input, roleRules);
  const { body } = await read(layOut(document));
  articles.push({ article, document, windows: readyWindows(document, body, heads) });
}
console.log(`${articles.length} articles read.`);

const { settings, figures } = searchSettings(articles, card.attribution, console.log);
const file = join(root, 'models/reader/model.json');
const written = { ...JSON.parse(readFileSync(file, 'utf8')), attribution: settings };
writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
console.log(settings, figures);
