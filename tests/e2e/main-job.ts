/** The main job as a new user does it, in the real window of the real program, whichever shell opened it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { column } from '../support/columns.ts';
import { variedStory } from '../support/stories.ts';

/** A program that was started and whose window is open. */
export interface Program {
  readonly page: Page;
  /** What went wrong in the page: uncaught errors and console errors. */
  readonly problems: readonly string[];
  /** Ends the program as its user does. */
  stop(): Promise<void>;
}

/** Long enough that the model still reads when the window has drawn what the rules say. */
const LONG_STORY_WORDS = 12_000;

const PASTED = [
  'Harbour bridge: what we know so far',
  'A section of the Harrow Street bridge in Port Ellery fell into the harbour on Thursday morning, killing two people and injuring 14, police said.',
  'Rescue divers pulled 11 people from the water within an hour, according to the fire department. Three of the injured were in a critical condition at St. Brigid’s Hospital.',
  '“The inspection was postponed because the contractor withdrew,” Mayor Carol Denning told reporters. The bridge was last inspected in October 2023.',
  'The city received a state grant of $40 million for bridge repairs in 2024 and has spent about $6 million of it, records show. The bridge will stay closed for at least six months.',
  'Investigators of the National Transport Safety Office are expected to publish a first report in about 30 days. A free ferry will start on Monday, the city said. Shops on the eastern quay expect to lose half of their trade until the summer, and several owners have asked the city for help with their rents.',
].join('\n\n');

/** Runs the suite on the program that `start` starts on a data folder. */
export function describeMainJob(shell: string, start: (dataDir: string) => Promise<Program>): void {
  describe(`the main job in ${shell}`, () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'parallax-e2e-'));
    let program: Program | undefined;
    const shown = () => {
      if (!program) throw new Error('The program is not running.');
      return program;
    };

    beforeAll(async () => {
      program = await start(dataDir);
    });
    afterAll(async () => {
      await program?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    });

    test('the sample opens, is analysed, and shows a column for each article', async () => {
      const { page } = shown();
      for (const outlet of ['Meridian Wire', 'The Daily Comet', 'Common Ground', 'Liberty Ledger']) {
        await column(page, outlet).waitFor();
        await column(page, outlet)
          .getByRole('button', { name: /^Omission score \d/ })
          .waitFor();
      }
      await page.getByRole('table', { name: 'Facts by article' }).waitFor();
      await page.getByRole('button', { name: /^engine .*, reader model / }).waitFor();
    });

    test('a mark made by the reader model says so, and how sure it is', async () => {
      const { page } = shown();
      await page.locator('[data-finding*="framing.reader-word"]').first().click();
      const reason = page.getByRole('dialog', { name: 'Why this is marked' });
      await reason.getByText(/^Marked by the reader model: it puts the chance .* at \d+ %/).waitFor();
      await page.keyboard.press('Escape');
    });

    test('a source found by the reader model says so, and how sure it is', async () => {
      const { page } = shown();
      await page.keyboard.press('2');
      await column(page, 'Meridian Wire').locator('.part-cue').first().click();
      const reason = page.getByRole('dialog', { name: 'Why this is marked' });
      await reason.getByText(/^The reader model takes these words for what somebody said .* \d+ % sure/).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('1');
    });

    test('a score opens to parts that add up, and a part to its words', async () => {
      const { page } = shown();
      await column(page, 'The Daily Comet')
        .getByRole('button', { name: /^Framing score \d/ })
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      const rows = dialog.getByRole('table').locator('tbody').first().getByRole('row');
      const sum = dialog.getByRole('row', { name: /^Sum/ }).getByRole('cell').last();
      const adds = await rows.getByRole('cell').last().allTextContents();
      expect(adds.length).toBeGreaterThan(0);
      const parts = await Promise.all(
        (await rows.all()).map(async (row) => Number(await row.getByRole('cell').last().textContent())),
      );
      expect(Math.abs(parts.reduce((total, part) => total + part, 0) - Number(await sum.textContent()))).toBeLessThan(
        0.11,
      );
      await page.keyboard.press('Escape');
    });

    test('a mark opens to its reason and can be rejected and taken back', async () => {
      const { page } = shown();
      const mark = column(page, 'The Daily Comet').locator('[data-finding]').first();
      await mark.click();
      const reject = page.getByRole('button', { name: /^Reject/ });
      await reject.click();
      await page
        .getByText(/rejected/i)
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+z');
    });

    test('an omission leads to the words in another column', async () => {
      const { page } = shown();
      await page.getByRole('tab', { name: /^Omissions/ }).click();
      const list = page.getByRole('list', { name: 'Omissions: Meridian Wire' });
      const item = list.getByRole('listitem').filter({ hasText: 'road just vanished' }).first();
      await item
        .getByRole('button', { name: /Daily Comet/ })
        .first()
        .click();
      const words = column(page, 'The Daily Comet').getByText('the road just vanished').first();
      await expect.poll(() => isOnScreen(page, words)).toBe(true);
    });

    test('an article is added by paste and the comparison is run again', async () => {
      const { page } = shown();
      await page.getByRole('button', { name: 'Paste text' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: /text/i }).first().fill(PASTED);
      await dialog.getByRole('textbox', { name: /outlet/i }).fill('Harbour Post');
      await dialog.getByRole('button', { name: /^Add/ }).click();
      await column(page, 'Harbour Post').waitFor();
      await page.getByRole('button', { name: /^Run/ }).first().click();
      await column(page, 'Harbour Post')
        .getByRole('button', { name: /^Omission score \d/ })
        .waitFor();
    });

    test('the first results are by rules alone and move nothing when the whole follows', async () => {
      const { page } = shown();
      await page.getByRole('button', { name: 'New comparison' }).click();
      await page.getByRole('button', { name: 'Paste text' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: /text/i }).first().fill(variedStory(LONG_STORY_WORDS));
      await dialog.getByRole('textbox', { name: /outlet/i }).fill('Long Read');
      await dialog.getByRole('button', { name: /^Add/ }).click();

      const notice = page.getByText('First results, by word lists and rules alone');
      await notice.waitFor();
      const score = column(page, 'Long Read').getByRole('button', { name: /^Framing score \d/ });
      const top = (await score.boundingBox())?.y;
      await column(page, 'Long Read').locator('[data-finding]').first().click();
      const reject = page.getByRole('button', { name: /^Reject/ }).first();
      expect(await reject.isDisabled()).toBe(true);
      await page.keyboard.press('Escape');

      await notice.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^engine .*, reader model / }).waitFor();
      expect((await score.boundingBox())?.y).toBe(top);
    });

    test('article text that holds markup is shown as text', async () => {
      const { page } = shown();
      await page.getByRole('button', { name: 'New comparison' }).click();
      await page.getByRole('button', { name: 'Paste text' }).first().click();
      const dialog = page.getByRole('dialog');
      const hostile =
        'The page said <img src=x onerror="document.title=\'owned\'"> and <script>document.title="owned"</script> in plain words.';
      await dialog.getByRole('textbox', { name: /text/i }).first().fill(hostile);
      await dialog.getByRole('textbox', { name: /outlet/i }).fill('Hostile Herald');
      await dialog.getByRole('button', { name: /^Add/ }).click();
      await column(page, 'Hostile Herald').getByText('<script>').first().waitFor();
      await page.getByRole('button', { name: /^engine .*, reader model / }).waitFor();
      expect(await page.title()).not.toBe('owned');
      expect(await column(page, 'Hostile Herald').locator('img, script').count()).toBe(0);
    });

    test('after a restart everything is still there, without computing again', async () => {
      await shown().stop();
      program = undefined;
      program = await start(dataDir);
      const { page } = program;
      await page
        .getByRole('navigation', { name: 'Library' })
        .getByRole('button', { name: /^Harbour bridge/ })
        .click();
      await column(page, 'Harbour Post')
        .getByRole('button', { name: /^Omission score \d/ })
        .waitFor();
      expect(await page.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
      await page.getByRole('navigation', { name: 'Library' }).getByText('Hostile Herald').waitFor();
      await page.getByRole('button', { name: /^engine .*, reader model / }).waitFor();
    });

    test('nothing went wrong in the page', () => {
      expect(shown().problems).toEqual([]);
    });
  });
}

async function isOnScreen(page: Page, words: ReturnType<Page['locator']>): Promise<boolean> {
  const box = await words.boundingBox();
  const height = await page.evaluate(() => window.innerHeight);
  return box !== null && box.y > 0 && box.y + box.height < height;
}
