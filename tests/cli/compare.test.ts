/** `compare`, `list` and `show` from the outside: real files, a real library, what is printed and what is left behind. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { WITHOUT_READER } from '../../shared/analysis/engine-card.ts';
import { runResultSchema } from '../../shared/model/result.ts';
import { SAMPLE_FILES, type Workplace, workplace } from './run-cli.ts';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.end());

const schemaFile = new URL('../../docs/schema/result.schema.json', import.meta.url);
const [wire = '', comet = ''] = SAMPLE_FILES;
const TEXT =
  'The bridge fell on Monday.\n\nTwo people were hurt, police said.\n\n“It was loud,” said Zoë Café.\n\nThe naïve mayor – who lied – left.';

describe('compare', () => {
  test('prints JSON that fits the contract and the published schema, the same bytes each time', async () => {
    const args = ['compare', ...SAMPLE_FILES, '--no-save', '--json', '--title', 'Bridge'];
    const [first, second] = await Promise.all([place.run(args), place.run(args)]);
    expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
    const result: unknown = JSON.parse(first.out);
    expect(runResultSchema.parse(result)).toEqual(result);
    const published = z.fromJSONSchema(JSON.parse(readFileSync(schemaFile, 'utf8')));
    expect(published.safeParse(result).error?.issues ?? []).toEqual([]);
    expect(published.safeParse({ ...(result as object), articles: [{ id: 1 }] }).success).toBe(false);
    expect(second.out).toBe(first.out);
    expect(existsSync(place.dataDir)).toBe(false);
  });

  test('reads with the reader model, or with word lists and rules alone as asked, and says which', async () => {
    const run = async (...args: string[]) => {
      const { code, out, err } = await place.run(['compare', comet, '--no-save', ...args]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      return out;
    };
    const read = async (...args: string[]) => {
      const { engine, articles } = runResultSchema.parse(JSON.parse(await run('--json', ...args)));
      const rules = articles.flatMap(({ framing }) => framing.findings.map(({ rule }) => rule));
      return { reader: String(engine.settings['reader']), byModel: rules.includes('framing.reader-word') };
    };
    const [whole, rules, text] = await Promise.all([read(), read('--no-reader'), run('--no-reader')]);
    expect(whole).toEqual({ reader: expect.stringMatching(/^[0-9a-f]{64}$/), byModel: true });
    expect(rules).toEqual({ reader: WITHOUT_READER, byModel: false });
    expect(text).toMatch(/^Engine .*, word lists and rules alone, /m);
  });

  test('saves, lists and shows the same result without computing it again', async () => {
    const saved = await place.run(['compare', wire, comet, '--title', 'Harbour']);
    expect(saved.code).toBe(0);
    const id = /Saved as (\S+)/.exec(saved.out)?.[1] ?? '';
    const listed = await place.run(['list', '--json']);
    expect(JSON.parse(listed.out)).toMatchObject([{ id, title: 'Harbour', articles: 2, analysed: true }]);
    const shown = await place.run(['show', id.slice(0, 6)]);
    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(`${shown.out}\nSaved as ${id}\n`).toBe(saved.out);
    const json = runResultSchema.parse(JSON.parse((await place.run(['show', id, '--json'])).out));
    expect(json.articles.map(({ file }) => file)).toEqual(['meridian-wire.txt', 'daily-comet.txt']);
  });

  test('compares what can be read, names what cannot, one line each', async () => {
    mkdirSync(join(place.dir, 'folder'));
    mkdirSync(join(place.dir, 'other'));
    const bad = [
      ['missing.txt', /^.*missing\.txt: there is no such file/],
      ['folder', /^.*folder: this is a folder/],
      [
        place.file('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1])),
        /picture\.txt: this is not a text file/,
      ],
      [place.file('empty.txt', ''), /empty\.txt: the file is empty/],
      [place.file('letter.docx', 'Words and words.'), /letter\.docx: files of this kind/],
      [place.file('signs.txt', '123 --- !!!'), /signs\.txt: no sentence/],
      [place.file('other/large.txt', 'a word. '.repeat(6_300_000)), /other\/large\.txt: the file is larger than/],
    ] as const;
    const { code, out, err } = await place.run(['compare', wire, ...bad.map(([file]) => file), '--no-save', '--json']);
    expect(code).toBe(1);
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(bad.length);
    bad.forEach(([, expected], index) => {
      expect(lines[index]).toMatch(expected);
    });
    expect(runResultSchema.parse(JSON.parse(out)).articles).toHaveLength(1);
  });

  test('leaves the library alone when nothing could be read', async () => {
    await place.run(['compare', wire]);
    const before = readdirSync(place.dataDir).sort();
    const list = await place.run(['list']);
    const { code, out, err } = await place.run(['compare', 'missing.txt', place.file('empty.txt', '')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(2);
    expect(readdirSync(place.dataDir).sort()).toEqual(before);
    expect(await place.run(['list'])).toEqual(list);
  });

  test('takes one article alone and refuses its omissions', async () => {
    const { code, out } = await place.run(['compare', wire, '--no-save', '--json']);
    expect(code).toBe(0);
    const [article] = runResultSchema.parse(JSON.parse(out)).articles;
    expect(article?.scores.omission).toHaveProperty('refused');
    expect(article?.omission.omitted).toEqual([]);
  });

  test('reads every way a text is saved into the same stored text', async () => {
    const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
    const windows = (text: string) =>
      Buffer.from(
        text.replace(/[“”–]/g, (sign) => ({ '“': '\x93', '”': '\x94', '–': '\x96' })[sign] ?? ''),
        'latin1',
      );
    const files = [
      place.file('plain.txt', `${TEXT}\n`),
      place.file('no-newline.txt', TEXT),
      place.file('crlf.txt', TEXT.replaceAll('\n', '\r\n')),
      place.file('bom.txt', `\uFEFF${TEXT}`),
      place.file('utf16.txt', utf16(TEXT)),
      place.file('windows.txt', windows(TEXT)),
      place.file('decomposed.txt', TEXT.normalize('NFD')),
    ];
    const { code, out, err } = await place.run(['compare', ...files, '--no-save', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const texts = runResultSchema
      .parse(JSON.parse(out))
      .articles.map(({ file, text }) => ({ file, same: text === TEXT }));
    expect(texts.filter(({ same }) => !same)).toEqual([]);
  });

  test('writes the report whole: nothing remote, no script, no part left behind', async () => {
    const hostile = place.file(
      'hostile.txt',
      `${TEXT}\n\n<script>alert(1)</script> <img src=x onerror=alert(1)> said "police".`,
    );
    const report = join(place.dir, 'out.html');
    const { code } = await place.run(['compare', wire, hostile, '--no-save', '--report', report]);
    expect(code).toBe(0);
    const page = readFileSync(report, 'utf8');
    expect(page).toContain('&lt;script&gt;');
    expect(
      /<(script|img|link|iframe|object)\b|@import|url\(|<[^>]+ (href|src|on\w+)=/i.exec(page)?.[0],
    ).toBeUndefined();
    expect(readdirSync(place.dir).filter((name) => name.includes('out.html'))).toEqual(['out.html']);
  });

  test('says in one line that the report cannot be written', async () => {
    const { code, err } = await place.run([
      'compare',
      wire,
      '--no-save',
      '--report',
      join(place.dir, 'no', 'out.html'),
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/^out\.html: the file could not be written\.[^\n]*\n$/);
  });

  test('never lets a file steer the terminal', async () => {
    const file = place.file('escape.txt', `Outlet: Evil \x1b[31mOutlet\x1b]0;gone\x07\n\n${TEXT}`);
    const { code, out } = await place.run(['compare', file, '--no-save', '--title', 'a\x1b[2Jb']);
    expect(code).toBe(0);
    expect(out).toContain('Evil');
    expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f]/);
  });
});

describe('list and show', () => {
  test('an empty library is said to be empty, and none is made by looking', async () => {
    const { code, out } = await place.run(['list']);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/library is empty/) });
    expect(existsSync(place.dataDir)).toBe(false);
  });

  test('an unknown comparison is one line and exit code 1', async () => {
    await place.run(['compare', wire]);
    const { code, out, err } = await place.run(['show', 'nothing']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^The library has no comparison "nothing"; [^\n]*\n$/);
  });

  test('a file that is no library is left as it is', async () => {
    mkdirSync(place.dataDir);
    const path = join(place.dataDir, 'parallax.sqlite');
    place.file('library/parallax.sqlite', 'not a database, but a letter to a friend '.repeat(200));
    const before = readFileSync(path);
    const { code, err } = await place.run(['list']);
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
