import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureFrom } from '../../../shared/errors.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { STORY_A } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { importBytes, importPaste } from './import-article.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { readFileBytes } from './read-file.ts';

const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));

function failureOf(work: () => unknown) {
  try {
    work();
  } catch (thrown) {
    return failureFrom(thrown);
  }
  return null;
}

/** A file of 50 MB that takes no room on the disk. */
function largeFile(path: string): void {
  writeFileSync(path, '');
  truncateSync(path, 50_000_000);
}

describe('a file that cannot be an article is refused with its name', () => {
  test.each([
    ['missing', () => {}, 'E_FILE_MISSING'],
    ['a folder', (path: string) => mkdirSync(path), 'E_FILE_DIRECTORY'],
    ['empty', (path: string) => writeFileSync(path, ''), 'E_FILE_EMPTY'],
    ['50 MB', largeFile, 'E_FILE_TOO_LARGE'],
    [
      'binary',
      (path: string) => writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
      'E_FILE_BINARY',
    ],
    [
      'invalid UTF-8',
      (path: string) => writeFileSync(path, Buffer.from('The mayor \xc3\x28\xff said so.', 'latin1')),
      'E_FILE_ENCODING',
    ],
    ['no sentence', (path: string) => writeFileSync(path, '*** 12 34 ***\n\n- 5\n'), 'E_NO_SENTENCE'],
    ['blanks', (path: string) => writeFileSync(path, ' \n\t\n '), 'E_NO_SENTENCE'],
  ])('%s', (_, make, code) => {
    const path = join(temporaryFolder(), 'story.txt');
    make(path);
    const failure = failureOf(() => importBytes(readFileBytes(path), 'story.txt'));
    expect(failure?.code).toBe(code);
    expect(failure?.message).toMatch(/^story\.txt: [^{}]+$/);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', () => {
    const path = join(temporaryFolder(), 'story.txt');
    writeFileSync(path, STORY_A);
    chmodSync(path, 0o000);
    expect(failureOf(() => readFileBytes(path))?.code).toBe('E_FILE_UNREADABLE');
  });

  test.skipIf(process.platform === 'win32')('a device', () => {
    expect(failureOf(() => readFileBytes('/dev/null'))?.code).toBe('E_FILE_UNREADABLE');
  });

  test('a kind of file that holds text but no article', () => {
    for (const name of ['story.csv', 'story.json', 'story.constructor'])
      expect(failureOf(() => importBytes(utf8(STORY_A), name))?.code).toBe('E_FILE_TYPE');
  });

  test('uploaded bytes over the limit', () => {
    expect(failureOf(() => importBytes(new Uint8Array(MAX_FILE_BYTES + 1), 'a.txt'))).toMatchObject({
      code: 'E_FILE_TOO_LARGE',
      message: expect.stringContaining('20 MB'),
    });
  });
});

describe('an article', () => {
  test('keeps the text as the file says it, with its bytes and a receipt', () => {
    const bytes = utf8(`\uFEFF${STORY_A.replaceAll('\n', '\r\n')}`);
    expect(importBytes(bytes, 'hall.txt')).toEqual({
      outlet: '',
      headline: 'Old market hall to close for a year',
      author: '',
      date: '',
      url: '',
      text: STORY_A,
      original: bytes,
      receipt: {
        source: 'text',
        fileName: 'hall.txt',
        bytes: bytes.length,
        charset: 'utf-8',
        wordsIn: STORY_A.split(/\s+/).length,
        wordsKept: STORY_A.split(/\s+/).length,
        notes: ['Line ends were made uniform.'],
        dropped: [],
      },
    });
  });

  const page = `<!doctype html><html><head><title>Hall</title></head><body>${STORY_A.split('\n\n')
    .map((text) => `<p>${text}</p>`)
    .join('')}</body></html>`;
  test.each([
    ['hall.HTM', page, 'html'],
    ['hall.txt', page, 'html'],
    ['hall.md', `# Hall\n\n${STORY_A}`, 'markdown'],
    ['hall', STORY_A, 'text'],
  ])('%s is read by what it is', (name, content, source) => {
    const article = importBytes(utf8(content), name);
    expect(article.receipt.source).toBe(source);
    expect(article.text).toContain(STORY_A.split('\n\n')[1]);
    expect(article.text).not.toContain('<p>');
  });

  test('a page in the character set it declares', () => {
    const html = page
      .replace('<head>', '<head><meta charset="windows-1252">')
      .replaceAll('“', '\x93')
      .replaceAll('”', '\x94');
    const article = importBytes(new Uint8Array(Buffer.from(html, 'latin1')), 'hall.html');
    expect(article.text).toContain('“The roof is not safe,”');
    expect(article.receipt.charset).toBe('windows-1252');
  });

  test('overlong metadata is cut to what the library takes', () => {
    const html = page.replace('<title>', `<meta property="og:title" content="${'x'.repeat(5000)}"><title>`);
    expect(importBytes(utf8(html), 'a.html').headline).toHaveLength(1000);
  });

  test('pasted, with what the person typed before what the text says', () => {
    const article = importPaste(`By Jane Doe\n\n${STORY_A}`, { outlet: 'Comet', author: '' });
    expect(article).toMatchObject({ outlet: 'Comet', author: 'Jane Doe', receipt: { source: 'paste', fileName: '' } });
  });
});

describe('no file breaks the importer: it gives an article in stored form or an expected failure', () => {
  const piece = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<blockquote>',
      '</div>',
      '<div hidden>',
      '<!--',
      '-->',
      '<script>',
      '<br>',
      '<li>',
      '&amp;',
      '<a href="',
    ],
    ...[
      '# ',
      '**',
      '![',
      '](',
      '> ',
      '- ',
      '|',
      '---\n',
      '```',
      '\n',
      '\n\n',
      '\\',
      '\uFEFF',
      '\uD800',
      '“',
      'By Jane Doe',
    ],
    ...['The bridge fell into the harbour on Monday.', 'URL: ', 'https://a.example/', 'Date: Nov. 3, 2026'],
  );
  const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }).map((parts) => utf8(parts.join('')));
  const name = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a');

  test.each([
    ['dirty texts', text],
    ['any bytes', fc.uint8Array({ maxLength: 300 })],
  ])('%s', (_, anyBytes) => {
    fc.assert(
      fc.property(anyBytes, name, (bytes, fileName) => {
        const failure = failureOf(() => {
          const article = importBytes(bytes, fileName);
          expect(normaliseText(article.text).text).toBe(article.text);
          expect(article.receipt.wordsKept).toBeLessThanOrEqual(article.receipt.wordsIn);
        });
        expect(failure?.code).not.toBe('E_INTERNAL');
      }),
      { numRuns: 300 },
    );
  });
});

describe('no text is so odd that reading it takes more than a moment', () => {
  test.each([
    ['a.txt', `${' '.repeat(300_000)}x y.`],
    ['a.txt', `By ${'Aa '.repeat(60_000)}`],
    ['a.md', '~~a '.repeat(50_000)],
    ['a.md', '`'.repeat(100_000)],
    ['a.md', '<!--'.repeat(60_000)],
    ['a.md', '![a]('.repeat(50_000)],
    ['a.md', `x${' '.repeat(100_000)}| y`],
    ['a.md', '- '.repeat(100_000)],
    ['a.html', `<p>${' \n'.repeat(200_000)}x y.`],
    ['a.html', `<title>${' | '.repeat(60_000)}`],
  ])('%s %#', (name, text) => {
    const started = performance.now();
    failureOf(() => importBytes(utf8(text), name));
    // Each takes some hundredths of a second; those that grew with the square of their length took seconds to minutes.
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
