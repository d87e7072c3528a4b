/** Finds dates that a person wrote out, and puts them in one form. */

const MONTHS =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const WRITTEN = `(?:${MONTHS}) \\d{1,2}, \\d{4}|\\d{1,2} (?:${MONTHS}) \\d{4}`;
const WRITTEN_DATE = new RegExp(`\\b(?:${WRITTEN})\\b`, 'i');
const DATE_LINE = new RegExp(
  `^(?:(?:Published|Updated|Posted)(?: on)?:? )?(?:[A-Z][a-z]+day,? )?(${WRITTEN}|\\d{4}-\\d{2}-\\d{2})\\b.{0,30}$`,
  'i',
);

/** The ISO date in a line that holds a date and hardly anything else ('Published: Nov. 3, 2026 at 5 p.m. ET'), or ''. */
export function dateInLine(line: string): string {
  return isoDate(DATE_LINE.exec(line)?.[1] ?? '');
}

/** '2026-11-03' for a date with its month in letters; anything else as it is, for '3/11/2026' means two days. */
export function isoDate(written: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(written)) return written;
  const found = WRITTEN_DATE.exec(written)?.[0];
  const time = found ? Date.parse(`${found.replaceAll('.', '')} UTC`) : Number.NaN;
  return Number.isNaN(time) ? written : new Date(time).toISOString().slice(0, 10);
}
