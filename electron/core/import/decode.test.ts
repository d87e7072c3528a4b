import { describe, expect, test } from 'vitest';
import { failureFrom } from '../../../shared/errors.ts';
import { decode } from './decode.ts';

const bytes = (latin1: string) => new Uint8Array(Buffer.from(latin1, 'latin1'));
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    return failureFrom(thrown).code;
  }
  return 'none';
}

describe('text is read', () => {
  test.each([
    ['plain ASCII', utf8('The mayor spoke.'), '', 'The mayor spoke.', 'utf-8'],
    ['UTF-8', utf8('“José” spoke – today 🚢.'), '', '“José” spoke – today 🚢.', 'utf-8'],
    ['UTF-8 with its mark', utf8('\uFEFFThe mayor spoke.'), '', 'The mayor spoke.', 'utf-8'],
    [
      'UTF-16LE with its mark',
      new Uint8Array(Buffer.from('\uFEFFSpoke “so”.', 'utf16le')),
      '',
      'Spoke “so”.',
      'utf-16le',
    ],
    ['UTF-16BE with its mark', utf16be('Spoke “so”.'), '', 'Spoke “so”.', 'utf-16be'],
    ['UTF-8 that claims to be Latin-1', utf8('José spoke.'), 'iso-8859-1', 'José spoke.', 'utf-8'],
    ['what a page declares', bytes('Price: 5 \xa4 a head.'), 'iso-8859-15', 'Price: 5 € a head.', 'iso-8859-15'],
    ['Windows quotes', bytes('He didn\x92t say \x93so\x94 \x96 yet.'), '', 'He didn’t say “so” – yet.', 'windows-1252'],
    ['Windows that claims to be UTF-8', bytes('caf\xe9 owner'), 'utf-8', 'café owner', 'windows-1252'],
    [
      'accents',
      bytes('Jos\xe9 of \xc9vry, \xe0 la carte, cr\xe9\xe9e'),
      '',
      'José of Évry, à la carte, créée',
      'windows-1252',
    ],
    ['capitals', bytes('CAF\xc9 M\xdcLLER IS SHUT'), '', 'CAFÉ MÜLLER IS SHUT', 'windows-1252'],
    ['old Macintosh quotes', bytes('He didn\xd5t say \xd2so\xd3.'), '', 'He didn’t say “so”.', 'macintosh'],
    [
      'Russian',
      bytes('\xcf\xf0\xe8\xe2\xe5\xf2 \xec\xe8\xf0, \xfd\xf2\xee \xf2\xe5\xf1\xf2 '.repeat(8)),
      '',
      'Привет мир, это тест '.repeat(8),
      'windows-1251',
    ],
  ])('%s', (_, file, declared, text, charset) => {
    const decoded = decode(file, 'a.txt', declared);
    expect(decoded).toMatchObject({ text, charset });
    const isGuess = !/^utf/.test(charset) && charset !== declared;
    expect(decoded.notes).toEqual(isGuess ? [`The file is not UTF-8; it was read as ${charset}.`] : []);
  });
});

describe('refused', () => {
  const story = 'The mayor said on Tuesday that the bridge is shut for good. '.repeat(20);
  test.each([
    ['nothing', bytes(''), 'E_FILE_EMPTY'],
    ['a mark alone', bytes('\xef\xbb\xbf'), 'E_FILE_EMPTY'],
    ['PDF', bytes('%PDF-1.7 The mayor spoke.'), 'E_FILE_BINARY'],
    ['docx and other zip', bytes('PK\x03\x04 word/document.xml'), 'E_FILE_BINARY'],
    ['PNG', bytes('\x89PNG\r\n\x1a\n'), 'E_FILE_BINARY'],
    ['JPEG', bytes('\xff\xd8\xff\xe0'), 'E_FILE_BINARY'],
    ['RTF', bytes('{\\rtf1\\ansi The mayor spoke.}'), 'E_FILE_BINARY'],
    ['NUL bytes', bytes(`${story}\0${story}`), 'E_FILE_BINARY'],
    ['control bytes', bytes('\x01\x02The mayor spoke\x03\x04\x05.'), 'E_FILE_BINARY'],
    ['a damaged sequence among good ones', bytes('caf\xc3\xa9 and na\xc3\xafve but caf\xc3 here.'), 'E_FILE_ENCODING'],
    ['a sequence cut at the end', bytes(`${story}caf\xc3`), 'E_FILE_ENCODING'],
    ['bytes UTF-8 never has', bytes('The mayor said \xff\xfe\xfa today.'), 'E_FILE_ENCODING'],
    ['overlong sequences', bytes('The mayor \xf8\x88\x80 said \xc0\x80 so.'), 'E_FILE_ENCODING'],
    ['one bad byte in a long text', bytes(`${story}\x81${story}`), 'E_FILE_ENCODING'],
    [
      'noise',
      bytes(Array.from({ length: 300 }, (_, at) => String.fromCharCode(128 + ((at * 37) % 128))).join('')),
      'E_FILE_ENCODING',
    ],
    ['half a UTF-16 character', bytes('\xff\xfeT\0h\0e'), 'E_FILE_ENCODING'],
  ])('%s', (_, file, code) => {
    expect(codeOf(() => decode(file, 'a.txt'))).toBe(code);
  });
});
