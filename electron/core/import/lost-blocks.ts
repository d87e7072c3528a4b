/** Brings back what Readability is known to lose: block quotations and lists in the middle of the article. */
import { countWords } from './draft.ts';
import type { HtmlBlock } from './html-blocks.ts';
import { sameWords } from './same-words.ts';

/** Lost list items with fewer words are those of menus and buttons. */
const MIN_WORDS = 4;

/**
 * `all` are the page's blocks in order, `kept` those found to be the article. Gives the article with every quotation
 * and list item back in its place that stands between two kept blocks, and every quotation right before the first or after
 * the last, where it repeats none of them (as pull quotes do).
 */
export function restoreLost(
  all: readonly HtmlBlock[],
  kept: readonly string[],
): { readonly blocks: string[]; readonly restored: number } {
  const places = placesOf(all, kept);
  const known = places.filter((place) => place >= 0);
  const isKept = new Set(known);
  let first = known[0] ?? 0;
  let last = known.at(-1) ?? -1;
  while (all[first - 1]?.inside === 'quotation') first--;
  while (all[last + 1]?.inside === 'quotation') last++;
  const keptText = kept.map(sameWords).join('\n');
  const lost = new Map<number, string>();
  for (let index = first; index <= last; index++) {
    const block = all[index];
    if (!block?.inside || isKept.has(index) || isMenuItem(block)) continue;
    if (!keptText.includes(sameWords(block.text))) lost.set(index, block.text);
  }
  const blocks: string[] = [];
  let next = first;
  const putBackBefore = (place: number) => {
    for (; next < place; next++) {
      const text = lost.get(next);
      if (text) blocks.push(text);
    }
  };
  kept.forEach((text, at) => {
    putBackBefore(places[at] ?? -1);
    blocks.push(text);
  });
  putBackBefore(last + 1);
  return { blocks, restored: lost.size };
}

function isMenuItem({ inside, text }: HtmlBlock): boolean {
  return inside === 'list' && countWords(text) < MIN_WORDS;
}

/** For each kept block the index of the same block on the page, in order; -1 where Readability changed it. */
function placesOf(all: readonly HtmlBlock[], kept: readonly string[]): number[] {
  const indexes = new Map<string, number[]>();
  all.forEach(({ text }, index) => {
    const words = sameWords(text);
    const same = indexes.get(words);
    if (same) same.push(index);
    else indexes.set(words, [index]);
  });
  let from = -1;
  return kept.map((text) => {
    const place = indexes.get(sameWords(text))?.find((index) => index > from);
    if (place === undefined) return -1;
    from = place;
    return place;
  });
}
