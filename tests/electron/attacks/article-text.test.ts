/** Attacks: articles that hold markup, scripts, addresses and huge attributes; all of it is shown as text. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerOpenDialog, answerQuestion } from '../../support/desktop/dialogs.ts';
import { attackedProgram } from './attacked.ts';

const attacked = attackedProgram();

const HOSTILE = [
  '<script>owned()</script>',
  '<img src=x onerror="owned()">',
  '<svg/onload=owned()>',
  '<a href="javascript:owned()">click here</a>',
  '<iframe srcdoc="<script>parent.owned()</script>"></iframe>',
  '"><script>owned()</script>',
  "';owned();//",
  '</textarea></style></title></script><script>owned()</script>',
  '<style>@import "https://example.org/x.css"; * { display: none }</style>',
  '<base href="https://example.org/"><meta http-equiv="refresh" content="0; url=https://example.org/">',
  `<b title="${'x'.repeat(200_000)}">huge</b>`,
  '{{constructor.constructor("owned()")()}} &lt;script&gt;owned()&lt;/script&gt;',
];
const TEXT = HOSTILE.map((part) => `The mayor said the page held ${part} in plain words on Monday.`).join('\n\n');
const LABEL = '<img src=x onerror="owned()">Herald';

/** No element that an article could have brought in, and nothing of it has run. */
async function expectText(): Promise<void> {
  const { page, problems } = attacked.desktop;
  const strange = await page.evaluate(() => {
    const found = document.querySelectorAll('#root :is(script, img, iframe, style, base, meta, object, embed)');
    const handled = [...document.querySelectorAll('#root *')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    );
    const links = [...document.querySelectorAll('a')].filter(({ protocol }) => !/^https?:$/.test(protocol));
    return [...found, ...handled, ...links].map(({ outerHTML }) => outerHTML.slice(0, 200));
  });
  expect(strange).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, 'ran') ?? false)).toBe(false);
  expect(problems).toEqual([]);
}

async function comparisonOf(name: string, argument: object): Promise<string> {
  const id = await attacked.desktop.page.evaluate(
    async ([request, given]) => {
      const title = '<script>owned()</script>';
      Object.assign(window, { owned: () => Object.assign(window, { ran: true }) });
      const made = (await window.parallax?.call('comparison.create', { title })) as { value: { comparisonId: string } };
      const { comparisonId } = made.value;
      const answer = (await window.parallax?.call(request as string, { comparisonId, ...(given as object) })) as {
        ok: boolean;
        value: { failed: unknown[] };
      };
      if (!answer.ok || answer.value.failed.length > 0) throw new Error(JSON.stringify(answer));
      return comparisonId;
    },
    [name, argument] as const,
  );
  await attacked.desktop.page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /<script>/ })
    .first()
    .click();
  return id;
}

test('a pasted article, its outlet, its headline, its author and its address', async () => {
  const { page } = attacked.desktop;
  const metadata = { outlet: LABEL, headline: LABEL, author: LABEL, date: LABEL, url: 'javascript:owned()' };
  await comparisonOf('article.paste', { text: TEXT, metadata });
  await page.getByText('<script>owned()</script>').first().waitFor();
  await page
    .getByText(/Framing|too short/i)
    .first()
    .waitFor();
  await expectText();
});

test('a web page with all of it in a file', async () => {
  const { desktop } = attacked;
  const folder = join(attacked.dataDir, 'articles');
  mkdirSync(folder);
  const body = HOSTILE.map(
    (part) => `<p>The council met on Monday to speak about bridges. ${part} It voted at night, officials said.</p>`,
  );
  const head = `<title>${LABEL}</title><meta property="og:url" content="javascript:owned()"><script>owned()</script>`;
  writeFileSync(
    join(folder, 'a.html'),
    `<html><head>${head}</head><body onload="owned()"><article>${body.join('')}</article></body></html>`,
  );
  await answerOpenDialog(desktop, [join(folder, 'a.html')]);
  const tokens = await desktop.page.evaluate(() => window.parallax?.chooseFiles());
  await comparisonOf('article.import', { tokens });
  await desktop.page.getByText('The council met on Monday').first().waitFor();
  await expectText();
});

test('every link of an article asks before it leaves the program, and only https can', async () => {
  const { desktop } = attacked;
  await answerQuestion(desktop, 1);
  for (const url of [
    'https://example.org/a',
    'http://example.org/',
    'javascript:owned()',
    'file:///etc/passwd',
    'app://parallax/',
  ]) {
    await comparisonOf('article.paste', {
      text: 'The council met on Monday. It voted at night.',
      metadata: { outlet: url, url },
    });
    const links = await desktop.page.locator('.article-meta a').all();
    for (const link of links) await link.click();
    await expectText();
  }
});

test('the report of such articles holds nothing that runs', async () => {
  const build = () =>
    attacked.desktop.page.evaluate(async () => {
      const listed = (await window.parallax?.call('library.list', {})) as { value: { id: string; hasRun: boolean }[] };
      for (const { id } of listed.value.filter(({ hasRun }) => hasRun)) {
        const built = (await window.parallax?.call('report.build', { comparisonId: id })) as {
          ok: boolean;
          value: { html: string };
        };
        if (built.ok && built.value.html.includes('Herald')) return built.value.html;
      }
      return '';
    });
  // The analysis of the first article may still run.
  await expect.poll(build, { timeout: 30_000 }).toContain('&lt;script&gt;owned()');
  const html = await build();
  expect(html).not.toMatch(/<script|<img|<iframe|<svg|<base|\son\w+\s*=\s*["'][^"']*owned|href="javascript:/i);
});
