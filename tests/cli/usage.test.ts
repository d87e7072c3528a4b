/** What the command line answers to a person who asks wrongly, or asks for help. */
import { afterAll, describe, expect, test } from 'vitest';
import { SAMPLE_FILES, workplace } from './run-cli.ts';

const place = workplace();
afterAll(place.end);
const [wire = ''] = SAMPLE_FILES;

describe('wrong usage', () => {
  test.each([
    ['no command', [], /Name a command/],
    ['an unknown command', ['compair'], /no command "compair"/],
    ['a name every object has', ['constructor'], /no command "constructor"/],
    ['an unknown option', ['compare', wire, '--jsn'], /Unknown option '--jsn'/],
    ['an option of another command', ['list', '--report', 'x.html'], /"list" has no option --report/],
    ['no file', ['compare'], /at least one file/],
    ['nine files', ['compare', ...Array.from({ length: 9 }, () => wire)], /at most 8 articles; 9 files/],
    ['two wishes at once', ['compare', wire, '--no-save', '--data-dir', 'x'], /not both/],
    ['analyse without its form', ['analyse', '-'], /needs --jsonl/],
    ['two streams', ['analyse', 'a', 'b', '--jsonl'], /one file/],
    ['a port that is none', ['serve', '--port', '70000'], /not a port/],
    ['show without an id', ['show'], /takes the ID/],
  ])('%s: exit code 2 and one line', async (_, args, message) => {
    const { code, out, err } = await place.run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

test.each([
  ['--help', /parallax compare FILE/],
  ['help', /Exit code: 0 done/],
  ['--version', /^parallax \d+\.\d+\.\d+$/m],
])('%s is answered on standard output', async (arg, expected) => {
  const { code, out, err } = await place.run([arg]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(expected);
});
