/** Mends a source's phrase before it is described: cut before its noun, a mere quantity, a name after a comma. */
import { headOf } from './kinds.ts';
import { chunkEnd, itemAt, type Range } from './noun-phrases.ts';
import type { SourceWords } from './source-words.ts';
import type { Item } from './units.ts';

const BEFORE_NOUN = /^(?:DET|ADJ|NUM)$/;
const NOUN_OR_BEFORE = /^(?:ADJ|NOUN|PROPN)$/;

/** The phrase with its noun where it was cut before it ('A' of 'A new ad'), past 'a number of'. */
export function mended(items: readonly Item[], range: Range, words: SourceWords): Range {
  return counted(items, whole(items, range), words);
}

function whole(items: readonly Item[], { from, to }: Range): Range {
  const isCut = BEFORE_NOUN.test(itemAt(items, to - 1).pos) && NOUN_OR_BEFORE.test(itemAt(items, to).pos);
  return isCut ? { from, to: Math.max(to, chunkEnd(items, from)) } : { from, to };
}

/** Past 'a number of', 'a chorus of': those who are counted. */
function counted(items: readonly Item[], range: Range, words: SourceWords): Range {
  const { head } = headOf(items, range, words);
  const isPart = itemAt(items, head + 1).lower === 'of' && head + 2 < range.to;
  return isPart && words.quantities.has(itemAt(items, head).lower) ? { from: head + 2, to: range.to } : range;
}

/** What stands after the phrase's last comma ('The plan, Mr. Roe'), or null. */
export function afterComma(items: readonly Item[], { from, to }: Range): Range | null {
  for (let at = to - 2; at > from; at--) if (itemAt(items, at).lower === ',') return { from: at + 1, to };
  return null;
}
