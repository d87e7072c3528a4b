/** The stretches an article's text is shown in: as the run found them, with a person's roles laid over. */
import type { Passage, RoleOverride } from '../../shared/model/passage.ts';

/**
 * Passages that together cover every visible character of `text`.
 * Takes the run's passages (none before the first run: then each line is a body passage) and the roles a person gave.
 */
export function shownPassages(text: string, found: readonly Passage[], overrides: readonly RoleOverride[]): Passage[] {
  const passages = found.length > 0 ? withGaps(text, found) : lines(text, 0, text.length);
  return passages.map((passage) => {
    const chosen = overrides.find((override) => override.start === passage.start);
    if (chosen) return { ...passage, role: chosen.role, by: 'person', reason: '' };
    return passage;
  });
}

/** No visible character may be lost on the way to the screen, whatever the passages leave out. */
function withGaps(text: string, found: readonly Passage[]): Passage[] {
  const result: Passage[] = [];
  let at = 0;
  for (const passage of found) {
    if (passage.start > at) result.push(...lines(text, at, passage.start));
    result.push(passage);
    at = Math.max(at, passage.end);
  }
  result.push(...lines(text, at, text.length));
  return result;
}

function lines(text: string, start: number, end: number): Passage[] {
  const result: Passage[] = [];
  for (const match of text.slice(start, end).matchAll(/\S(?:[^\n]*\S)?/g)) {
    const from = start + match.index;
    result.push({ start: from, end: from + match[0].length, role: 'body', by: 'machine', reason: '' });
  }
  return result;
}
