/** Finds the attribution settings of the model that is there on PolNeAR's development part and writes them into its card. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadResources } from '../../../../electron/core/resources/load-resources.ts';
import { readDocument } from '../../../../shared/analysis/document/read-document.ts';
import { readRoleRules } from '../../../../shared/analysis/document/role-rules.ts';
import { readHeads } from '../../../../shared/analysis/reader/heads.ts';
import { readReaderCard } from '../../../../shared/analysis/reader/reader-card.ts';
import { readyWindows } from '../../../../shared/analysis/sourcing/reader/find-attributions.ts';
import { readAnnotated } from './polnear.ts';
import { openArticleReader } from './read-articles.ts';
import { searchSettings, type TunedArticle } from './search-settings.ts';

const [dataDir = '../shared/data'] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const resources = loadResources(root);
const heads = readHeads(resources);
const card = readReaderCard(resources);
const reader = openArticleReader(resources);
if (!heads || !card || !reader) throw new Error('The reader model is not whole in resources/models/reader.');

const roleRules = readRoleRules(resources);
const articles: TunedArticle[] = [];
for (const article of readAnnotated(join(dataDir, 'attributions/polnear-dev.jsonl'))) {
  const { id, text } = article;
  const input = { id, file: '', outlet: '', headline: '', author: '', text, roleOverrides: [] };
  const document = readDocument(input, roleRules);
  const { body } = await reader.readOne(input);
  articles.push({ article, document, windows: readyWindows(document, body, heads) });
}
await reader.close();
console.log(`${articles.length} articles read.`);

const { settings, figures } = searchSettings(articles, card.attribution, console.log);
const file = join(root, 'models/reader/model.json');
const written = { ...JSON.parse(readFileSync(file, 'utf8')), attribution: settings };
writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
console.log(settings, figures);
