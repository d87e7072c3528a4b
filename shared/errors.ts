/** Every expected failure of the program: its code and the one sentence a person reads. */
import { z } from 'zod';

/**
 * Each sentence says what happened and what to do next. `{name}` is put in from the error's details:
 * a file name without its folder, a number, never article text.
 */
export const errorSentences = {
  E_ARGUMENTS:
    'The program was asked in a way it does not understand ({detail}). Nothing was changed; please try again.',
  E_UNKNOWN_REQUEST: 'The program does not know the request "{detail}". Nothing was changed.',
  E_NOT_FOUND: 'The {what} is no longer there. Go back to the library and open it again.',
  E_FILE_MISSING: '{file}: there is no such file. Check the name and try again.',
  E_FILE_DIRECTORY: '{file}: this is a folder, not a file. Choose the article files inside it.',
  E_FILE_UNREADABLE: '{file}: the file cannot be read. Check that you may open it, then try again.',
  E_FILE_EMPTY: '{file}: the file is empty. Choose a file that holds the text of an article.',
  E_FILE_TOO_LARGE: '{file}: the file is larger than {limit}. Save the article alone as text or HTML and try again.',
  E_FILE_BINARY: '{file}: this is not a text file. Save the article as .txt, .md or .html and try again.',
  E_FILE_ENCODING: '{file}: the text is not valid {charset}. Save it again as UTF-8 and try again.',
  E_FILE_TYPE: '{file}: files of this kind cannot be opened. Use .txt, .md, .html or .htm.',
  E_NO_SENTENCE: '{file}: no sentence was found in it. Choose a file that holds the text of an article.',
  E_TOO_MANY_ARTICLES: 'A comparison holds at most {limit} articles. Remove one before adding another.',
  E_NO_ARTICLES: 'There is no article to analyse yet. Add at least one.',
  E_TOKEN_SPENT: 'That file was already taken in, or offered too long ago. Choose it again.',
  E_CANCELLED: 'The analysis was stopped. What was saved before is unchanged.',
  E_ANALYSIS_FAILED: 'The analysis ended with an error ({detail}). The articles are saved; run it again.',
  E_ANALYSIS_LOST:
    'The analysis was lost: the part of Parallax that does the work stopped and was started again. The articles and everything saved are whole; run it again.',
  E_CORE_LOST:
    'The part of Parallax that does the work stopped before it answered, and was started again. Look whether your last change is there, and repeat it if not.',
  E_CORE_STOPPED:
    'The part of Parallax that does the work stopped {times} times in a row and was not started again. What was saved is whole; try again.',
  E_NO_ANSWER:
    'Parallax has ended or was started anew, so this page cannot reach it. What was saved is in your library; start it again and open the address it prints.',
  E_PORT: 'Port {port} cannot be used: {detail}. Name another with --port, or leave it out and a free one is taken.',
  E_DATABASE_CORRUPT:
    '{file}: the library file is damaged. It was not touched; if the folder "backups" beside it holds copies, put the newest in its place.',
  E_DATABASE_NEWER:
    '{file}: the library was made by a newer Parallax. It was not touched; install the newer version to open it.',
  E_DATABASE_FOREIGN: '{file}: this is not a Parallax library. It was not touched; choose another data folder.',
  E_DATABASE_LOCKED: '{file}: another program is using the library. Close it there and try again; nothing was lost.',
  E_DATABASE_READ_ONLY:
    '{file}: the library cannot be written to. Check the rights of its folder; nothing was changed.',
  E_DISK_FULL:
    '{file}: there is no room left on the disk, so nothing more can be saved. What was saved before is whole; free some space and try again.',
  E_WRITE_FAILED: '{file}: the file could not be written. Choose another folder and try again.',
  E_RESOURCE:
    "The program's own file {file} is missing or damaged. Install Parallax again; your library is not affected.",
  E_READER_FILES:
    'The reader model is missing or damaged, so results come from word lists and rules alone. Install Parallax again to have both.',
  E_READER_RUNTIME:
    'The reader model could not run on this machine ({detail}), so results come from word lists and rules alone. Install Parallax again; if it stays so, please report it.',
  E_LINE_NOT_JSON: 'Line {line} is not a JSON object. Write one {"id", "text"} object a line.',
  E_LINE_FIELDS: 'Line {line}: {detail}.',
  E_INTERNAL: 'Something went wrong inside Parallax ({detail}). Your library is unchanged; please report this.',
} as const;

export type ErrorCode = keyof typeof errorSentences;
export const errorCodeSchema = z.enum(Object.keys(errorSentences) as [ErrorCode, ...ErrorCode[]]);

/** An expected failure as it crosses a boundary. */
export const failureSchema = z.object({
  code: errorCodeSchema,
  message: z.string(),
  /** The folder of the library, where it is the library as a whole that failed: for the person to find, not to send back. */
  where: z.string().optional(),
});
export type Failure = z.infer<typeof failureSchema>;

/** An expected failure on its way to the nearest boundary, which turns it into a `Failure`. */
export class ParallaxError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, details: Readonly<Record<string, string | number>> = {}) {
    super(sentenceFor(code, details));
    this.name = 'ParallaxError';
    this.code = code;
  }
}

/** The sentence for `code` with its details put in. Takes plain values; an unknown placeholder stays as it is. */
export function sentenceFor(code: ErrorCode, details: Readonly<Record<string, string | number>>): string {
  return errorSentences[code].replace(/\{([a-z]+)\}/g, (whole, name: string) => String(details[name] ?? whole));
}

/** What crosses a boundary for anything that was thrown: our own errors as they are, a bug as E_INTERNAL. */
export function failureFrom(thrown: unknown): Failure {
  if (thrown instanceof ParallaxError) return { code: thrown.code, message: thrown.message };
  const detail = thrown instanceof Error ? thrown.name : 'unknown';
  return { code: 'E_INTERNAL', message: sentenceFor('E_INTERNAL', { detail }) };
}
