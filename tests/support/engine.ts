/** The real engine with the real data files, for tests; articles from plain texts. */
import { fileURLToPath } from 'node:url';
import { loadResources, sha256 } from '../../electron/core/resources/load-resources.ts';
import type { ArticleInput } from '../../shared/analysis/document/document.ts';
import { createEngine, type Engine } from '../../shared/analysis/engine.ts';
import type { Resources } from '../../shared/analysis/resources.ts';

export const resourcesDir = fileURLToPath(new URL('../../resources', import.meta.url));

let resources: Resources | undefined;
let engine: Engine | undefined;

export function testResources(): Resources {
  resources ??= loadResources(resourcesDir);
  return resources;
}

export function testEngine(): Engine {
  engine ??= createEngine(testResources(), sha256);
  return engine;
}

export function articleFrom(text: string, id = 'a1', rest: Partial<ArticleInput> = {}): ArticleInput {
  return { id, file: `${id}.txt`, outlet: '', headline: '', author: '', text, roleOverrides: [], ...rest };
}
