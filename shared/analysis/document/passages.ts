/** Divides a stored text into passages and gives each a role. */
import type { Passage } from '../../model/passage.ts';
import type { ArticleInput } from './document.ts';

/** Passages of the text in order, without the blank lines between them; a person's own roles go before the machine's. */
export function findPassages(input: ArticleInput): Passage[] {
  const passages: Passage[] = [];
  for (const match of input.text.matchAll(/\S(?:[^\n]*\S)?/g)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const override = input.roleOverrides.find((choice) => choice.start < span.end && span.start < choice.end);
    if (override) passages.push({ ...span, role: override.role, by: 'person', reason: '' });
    else passages.push({ ...span, role: 'body', by: 'machine', reason: 'a paragraph of running text' });
  }
  return passages;
}
