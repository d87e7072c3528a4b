/** What the program promises its window, tested the same way over every transport. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourcePaths } from '../../electron/core/paths.ts';
import { WITHOUT_READER } from '../../shared/analysis/engine-card.ts';
import { type ProgramEvent, programEventSchema } from '../../shared/contract.ts';
import { MAX_ARTICLES } from '../../shared/model/comparison.ts';
import { longStory, STORY_A, STORY_B, variedStory } from '../support/stories.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type OpenTransport, Program } from './program.ts';

const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const noMetadata = { outlet: '', headline: '', author: '', date: '', url: '' };

/** Declares the suite; `open` starts a program over a data folder and gives the transport to it. */
export function contractSuite(name: string, open: OpenTransport): void {
  const start = () => Program.start(open, temporaryFolder());

  describe(`${name}: calls`, () => {
    test('a wrong name or argument changes nothing and says so', async () => {
      const program = await start();
      await program.refuses('library.burn', {}, 'E_UNKNOWN_REQUEST');
      await program.refuses('constructor', {}, 'E_UNKNOWN_REQUEST');
      await program.refuses('comparison.create', { title: 7 }, 'E_ARGUMENTS');
      await program.refuses('comparison.create', null, 'E_ARGUMENTS');
      await program.refuses('article.import', { comparisonId: 'x', tokens: [] }, 'E_ARGUMENTS');
      expect(await program.ask('library.list', {})).toEqual([]);
    });

    test('what is not there is not found', async () => {
      const program = await start();
      const comparisonId = 'nothing';
      const articleId = 'nothing';
      const calls: [string, object][] = [
        ['comparison.get', { comparisonId }],
        ['comparison.rename', { comparisonId, title: 'T' }],
        ['comparison.remove', { comparisonId }],
        ['comparison.restore', { comparisonId }],
        ['comparison.run', { comparisonId }],
        ['comparison.reviewedScores', { comparisonId }],
        ['report.build', { comparisonId }],
        ['article.paste', { comparisonId, text: STORY_A, metadata: {} }],
        ['article.edit', { articleId, metadata: noMetadata }],
        ['article.remove', { articleId }],
        ['article.restore', { articleId }],
        ['passage.setRole', { articleId, start: 0, end: 4, role: 'caption' }],
        ['finding.judge', { articleId, findingId: 'f', verdict: 'rejected' }],
        ['job.cancel', { jobId: 'nothing' }],
      ];
      for (const [request, argument] of calls) await program.refuses(request, argument, 'E_NOT_FOUND');
    });

    test('the engine card names the engine and its data files', async () => {
      const card = await (await start()).ask('engine.card', {});
      expect(card.fingerprint).toMatch(/^[0-9a-f]{64}$/);
      expect(card.resources.length).toBeGreaterThan(0);
    });
  });

  describe(`${name}: library`, () => {
    test('comparisons are listed, renamed, removed and brought back', async () => {
      const program = await start();
      const { comparisonId } = await program.comparisonOf(STORY_A);
      await program.ask('comparison.rename', { comparisonId, title: 'Hall' });
      const listed = [{ id: comparisonId, title: 'Hall', articleCount: 1, outlets: ['Outlet 1'], hasRun: false }];
      expect(await program.ask('library.list', {})).toMatchObject(listed);
      await program.ask('comparison.remove', { comparisonId });
      expect(await program.ask('library.list', {})).toEqual([]);
      await program.refuses('comparison.get', { comparisonId }, 'E_NOT_FOUND');
      await program.ask('comparison.restore', { comparisonId });
      expect(await program.ask('library.list', {})).toMatchObject(listed);
      expect(program.events.filter(({ kind }) => kind === 'library.changed').length).toBe(5);
    });

    test('the sample is made once, not analysed, and comes back when it was removed', async () => {
      const program = await start();
      const [{ comparisonId }, second] = await Promise.all([
        program.ask('sample.open', {}),
        program.ask('sample.open', {}),
      ]);
      expect(second).toEqual({ comparisonId });
      const sample = await program.ask('comparison.get', { comparisonId });
      expect(sample.articles.map((article) => article.receipt.source)).toEqual(Array(4).fill('sample'));
      expect(sample.run).toBeNull();
      await program.ask('comparison.remove', { comparisonId });
      expect(await program.ask('sample.open', {})).toEqual({ comparisonId });
      expect(await program.ask('library.list', {})).toHaveLength(1);
    });
  });

  describe(`${name}: articles`, () => {
    test('offered files are imported once, each on its own', async () => {
      const program = await start();
      const { comparisonId } = await program.ask('comparison.create', { title: '' });
      const good = await program.transport.offer('hall.txt', utf8(`By Jane Doe\n\n${STORY_A}`));
      const bad = await program.transport.offer('photo: 1.jpg', utf8('\0\0\0'));
      const outcome = await program.ask('article.import', { comparisonId, tokens: [bad, good, good, 'x'.repeat(32)] });
      expect(outcome.imported).toMatchObject([{ author: 'Jane Doe', receipt: { fileName: 'hall.txt' } }]);
      expect(outcome.failed.map(({ code, file }) => [code, file])).toEqual([
        ['E_FILE_BINARY', 'photo: 1.jpg'],
        ['E_TOKEN_SPENT', ''],
        ['E_TOKEN_SPENT', ''],
      ]);
      const { articles } = await program.ask('comparison.get', { comparisonId });
      expect(articles.map(({ id }) => id)).toEqual(outcome.imported.map(({ id }) => id));
      expect(articles[0]?.text).toBe(`By Jane Doe\n\n${STORY_A}`);
    });

    test('what the person typed goes before what the text says; text without a sentence is refused', async () => {
      const program = await start();
      const { comparisonId } = await program.ask('comparison.create', { title: 'T' });
      const text = `By Jane Doe\n\n${STORY_A}`;
      const pasted = await program.ask('article.paste', {
        comparisonId,
        text,
        metadata: { author: 'J. D.', outlet: ' ' },
      });
      expect(pasted.imported).toMatchObject([{ author: 'J. D.', outlet: '', receipt: { source: 'paste' } }]);
      const refused = await program.ask('article.paste', { comparisonId, text: '1 2 3', metadata: {} });
      expect(refused).toMatchObject({ imported: [], failed: [{ code: 'E_NO_SENTENCE' }] });
    });

    test('a comparison holds at most eight, also after bringing one back', async () => {
      const program = await start();
      const { comparisonId, articleIds } = await program.comparisonOf(...Array<string>(MAX_ARTICLES).fill(STORY_B));
      const ninth = { comparisonId, text: STORY_A, metadata: {} };
      expect((await program.ask('article.paste', ninth)).failed).toMatchObject([{ code: 'E_TOO_MANY_ARTICLES' }]);
      const articleId = articleIds[2] ?? '';
      await program.ask('article.restore', { articleId });
      await program.ask('article.remove', { articleId });
      expect((await program.ask('article.paste', ninth)).failed).toEqual([]);
      await program.refuses('article.restore', { articleId }, 'E_TOO_MANY_ARTICLES');
      expect((await program.ask('comparison.get', { comparisonId })).articles).toHaveLength(MAX_ARTICLES);
    });

    test('a role must lie inside the text', async () => {
      const program = await start();
      const { articleIds } = await program.comparisonOf(STORY_A);
      const articleId = articleIds[0] ?? '';
      const role = 'caption';
      await program.refuses('passage.setRole', { articleId, start: 0, end: STORY_A.length + 1, role }, 'E_ARGUMENTS');
      await program.refuses('passage.setRole', { articleId, start: 9, end: 9, role }, 'E_ARGUMENTS');
    });
  });

  describe(`${name}: analysis`, () => {
    test('a run tells its steps, is saved, and answers again without computing', async () => {
      const program = await start();
      const { comparisonId, articleIds } = await program.comparisonOf(STORY_A, STORY_B);
      const end = await program.run(comparisonId);
      expect(end.kind).toBe('job.finished');
      const steps = program.events.filter((event) => event.kind === 'job.progress');
      expect(steps.length).toBeGreaterThan(2);
      expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).sort((a, b) => a - b));
      for (const event of program.events) expect(programEventSchema.parse(event)).toEqual(event);
      const first = await program.savedRun(comparisonId);
      expect(first).toMatchObject({ stale: [], result: { title: 'Market hall' } });
      expect(first.result.articles.map(({ id }) => id)).toEqual(articleIds);
      expect(await program.savedRun(comparisonId)).toEqual(first);
      expect(program.events.filter(({ kind }) => kind === 'job.finished')).toHaveLength(1);
    });

    test('the same articles give the same result', async () => {
      const program = await start();
      const { comparisonId } = await program.comparisonOf(STORY_A, STORY_B);
      await program.run(comparisonId);
      const first = await program.savedRun(comparisonId);
      await program.run(comparisonId);
      const second = await program.savedRun(comparisonId);
      expect(second.id).not.toBe(first.id);
      expect(JSON.stringify(second.result)).toBe(JSON.stringify(first.result));
    });

    test('nothing to analyse is said', async () => {
      const program = await start();
      const { comparisonId } = await program.comparisonOf();
      await program.refuses('comparison.run', { comparisonId }, 'E_NO_ARTICLES');
    });

    test('asking again while a run goes on gives the same job', async () => {
      const program = await start();
      const { comparisonId } = await program.comparisonOf(STORY_A);
      const [first, second] = await Promise.all([
        program.ask('comparison.run', { comparisonId }),
        program.ask('comparison.run', { comparisonId }),
      ]);
      expect(second).toEqual(first);
      expect((await program.endOf(first.jobId)).kind).toBe('job.finished');
    });

    test('a cancelled run leaves the one saved before', async () => {
      const program = await start();
      const { comparisonId } = await program.comparisonOf(STORY_A);
      await program.run(comparisonId);
      const before = await program.savedRun(comparisonId);
      await program.ask('article.paste', { comparisonId, text: longStory(60_000), metadata: {} });
      const { jobId } = await program.ask('comparison.run', { comparisonId });
      await program.ask('job.cancel', { jobId });
      expect(await program.endOf(jobId)).toMatchObject({ kind: 'job.failed', error: { code: 'E_CANCELLED' } });
      expect(await program.savedRun(comparisonId)).toEqual({ ...before, stale: ['articles-changed'] });
      await program.refuses('job.cancel', { jobId }, 'E_NOT_FOUND');
    });

    test('only what the engine reads makes a run old, and taking it back makes it fresh', async () => {
      const program = await start();
      const { comparisonId, articleIds } = await program.comparisonOf(STORY_A, STORY_B);
      await program.run(comparisonId);
      const articleId = articleIds[0] ?? '';
      const found = (await program.ask('comparison.get', { comparisonId })).articles[0];
      if (!found) throw new Error('the article is gone');
      const { outlet, headline, author, date, url } = found;
      const metadata = { outlet, headline, author, date, url };
      const stale = async () => (await program.savedRun(comparisonId)).stale;
      const changed = ['articles-changed'];

      await program.ask('article.edit', {
        articleId,
        metadata: { ...metadata, date: '2026-11-03', url: 'https://a.example' },
      });
      await program.ask('comparison.rename', { comparisonId, title: 'Another title' });
      expect(await stale()).toEqual([]);
      await program.ask('article.edit', { articleId, metadata: { ...metadata, headline: 'Another headline' } });
      expect(await stale()).toEqual(changed);
      await program.ask('article.edit', { articleId, metadata });
      expect(await stale()).toEqual([]);
      await program.ask('passage.setRole', { articleId, start: 0, end: 20, role: 'caption' });
      expect(await stale()).toEqual(changed);
      await program.ask('passage.setRole', { articleId, start: 5, end: 9, role: null });
      expect(await stale()).toEqual([]);
      await program.ask('article.remove', { articleId });
      expect(await stale()).toEqual(changed);
      await program.ask('article.restore', { articleId });
      expect(await stale()).toEqual([]);
      await program.ask('article.paste', { comparisonId, text: STORY_A, metadata: {} });
      expect(await stale()).toEqual(changed);
    });

    test("a person's role holds in the next run", async () => {
      const program = await start();
      const { comparisonId, articleIds } = await program.comparisonOf(STORY_A);
      const [articleId = ''] = articleIds;
      const at = STORY_A.indexOf('Critics say');
      await program.ask('passage.setRole', { articleId, start: at, end: at + 10, role: 'caption' });
      await program.run(comparisonId);
      const passages = (await program.savedRun(comparisonId)).result.articles[0]?.passages ?? [];
      expect(passages.filter(({ by }) => by === 'person')).toMatchObject([{ role: 'caption' }]);
    });
  });

  describe(`${name}: the reader model`, () => {
    const isProvisional = (event: ProgramEvent): event is Extract<ProgramEvent, { kind: 'job.provisional' }> =>
      event.kind === 'job.provisional';

    test("the rules' result is there while the model reads, and gives way to the whole one", async () => {
      const program = await start();
      const { comparisonId } = await program.comparisonOf(variedStory(3000));
      expect(await program.ask('reader.state', {})).toEqual({ problem: null });
      const { jobId } = await program.ask('comparison.run', { comparisonId });
      expect(await program.heard(isProvisional)).toEqual({ kind: 'job.provisional', jobId, comparisonId });
      const during = await program.ask('comparison.get', { comparisonId });
      expect(during.run).toBeNull();
      expect(during.provisional?.engine.settings['reader']).toBe(WITHOUT_READER);
      expect(during.provisional?.articles).toHaveLength(1);

      expect((await program.endOf(jobId)).kind).toBe('job.finished');
      const after = await program.ask('comparison.get', { comparisonId });
      expect(after.provisional).toBeUndefined();
      expect(after.run?.result.engine.settings['reader']).toMatch(/^[0-9a-f]{64}$/);
      expect(program.events.filter(isProvisional)).toHaveLength(1);
    });

    test('what was read before is not read again: there is nothing provisional to show', async () => {
      const program = await start();
      const { comparisonId } = await program.comparisonOf(STORY_A);
      await program.run(comparisonId);
      const before = program.events.filter(isProvisional).length;
      await program.run(comparisonId);
      expect(program.events.filter(isProvisional)).toHaveLength(before);
    });

    test('without its files it says why, and the rules answer alone', async () => {
      const folder = temporaryFolder();
      const resourcesDir = join(folder, 'resources');
      cpSync(sourcePaths.resourcesDir, resourcesDir, { recursive: true });
      rmSync(join(resourcesDir, 'models/reader'), { recursive: true });
      const program = await Program.start(open, join(folder, 'data'), resourcesDir);
      expect(await program.ask('reader.state', {})).toMatchObject({ problem: { code: 'E_READER_FILES' } });
      const { comparisonId } = await program.comparisonOf(STORY_A, STORY_B);
      expect((await program.run(comparisonId)).kind).toBe('job.finished');
      const run = await program.savedRun(comparisonId);
      expect(run).toMatchObject({ stale: [], result: { engine: { settings: { reader: WITHOUT_READER } } } });
      expect(program.events.filter(isProvisional)).toEqual([]);
    });
  });

  describe(`${name}: a person's word`, () => {
    test('verdicts stand apart from the run and change the reviewed scores alone', async () => {
      const program = await start();
      const { comparisonId } = await program.ask('sample.open', {});
      await program.run(comparisonId);
      const saved = await program.savedRun(comparisonId);
      const article = saved.result.articles[0];
      const findingId = article?.sourcing.attributions[0]?.id ?? '';
      if (!article) throw new Error('the run has no article');
      const judge = (verdict: 'accepted' | 'rejected' | null) =>
        program.ask('finding.judge', { articleId: article.id, findingId, verdict });
      const scores = () => program.ask('comparison.reviewedScores', { comparisonId });

      expect(await scores()).toBeNull();
      await judge('accepted');
      expect(await scores()).toBeNull();
      await judge('rejected');
      const reviewed = await scores();
      expect(reviewed?.map(({ articleId }) => articleId)).toEqual(saved.result.articles.map(({ id }) => id));
      expect(reviewed?.[0]?.scores.sourcing).not.toEqual(article.scores.sourcing);
      expect(reviewed?.slice(1).map((one) => one.scores)).toEqual(
        saved.result.articles.slice(1).map((one) => one.scores),
      );
      const { verdicts } = await program.ask('comparison.get', { comparisonId });
      expect(verdicts).toEqual([{ articleId: article.id, findingId, verdict: 'rejected' }]);
      expect(await program.savedRun(comparisonId)).toEqual(saved);
      await judge(null);
      expect(await scores()).toBeNull();
    });

    test('a finding that no run made cannot be judged', async () => {
      const program = await start();
      const { comparisonId, articleIds } = await program.comparisonOf(STORY_A);
      const judged = { articleId: articleIds[0], findingId: 'attribution@0-4', verdict: 'rejected' };
      await program.refuses('finding.judge', judged, 'E_NOT_FOUND');
      await program.run(comparisonId);
      await program.refuses('finding.judge', judged, 'E_NOT_FOUND');
    });

    test('the report is one page with the texts in it, the same each time', async () => {
      const program = await start();
      const { comparisonId } = await program.comparisonOf(STORY_A, STORY_B);
      await program.run(comparisonId);
      const report = await program.ask('report.build', { comparisonId });
      expect(report.fileName).toBe('parallax-market-hall.html');
      expect(report.html).toContain('city engineer');
      expect(report.html).not.toMatch(/<script|src=|https?:\/\//);
      expect(await program.ask('report.build', { comparisonId })).toEqual(report);
    });
  });

  describe(`${name}: restart`, () => {
    test('everything is there again and nothing is computed', async () => {
      const dataDir = temporaryFolder();
      const first = await Program.start(open, dataDir);
      const { comparisonId, articleIds } = await first.comparisonOf(STORY_A, STORY_B);
      await first.ask('passage.setRole', { articleId: articleIds[1] ?? '', start: 0, end: 10, role: 'boilerplate' });
      await first.run(comparisonId);
      const findingId = (await first.savedRun(comparisonId)).result.articles[0]?.sourcing.attributions[0]?.id ?? '';
      await first.ask('finding.judge', { articleId: articleIds[0] ?? '', findingId, verdict: 'rejected' });
      const before = await first.ask('comparison.get', { comparisonId });
      const list = await first.ask('library.list', {});
      const reviewed = await first.ask('comparison.reviewedScores', { comparisonId });
      await first.close();

      const second = await Program.start(open, dataDir);
      expect(await second.ask('library.list', {})).toEqual(list);
      expect(await second.ask('comparison.get', { comparisonId })).toEqual(before);
      expect(await second.ask('comparison.reviewedScores', { comparisonId })).toEqual(reviewed);
      expect(second.events).toEqual([]);
    });
  });
}
