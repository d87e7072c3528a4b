/** Names the source of every attribution: pronouns, last names and 'the senator' go back to the person they mean. */
import type { Actor, SourceKind } from '../../model/result.ts';
import type { ArticleDocument } from '../document/document.ts';
import { type ActorAt, actorNamed } from './actor-finder.ts';
import type { FoundAttribution } from './found-attribution.ts';
import { type Described, describe, headOf } from './kinds.ts';
import type { NameBook } from './names.ts';
import { isPossessive, itemAt, phraseEndingAt, type Range } from './noun-phrases.ts';
import { FIRST_PERSON, speakerOf, speaksIn } from './quoted-speakers.ts';
import { afterComma, mended } from './source-phrase.ts';
import type { SourceWords } from './source-words.ts';
import type { Item } from './units.ts';

export interface Named {
  readonly kind: SourceKind;
  readonly name: string;
  readonly reason: string;
}

const NOBODY: Named = { kind: 'none', name: '', reason: 'the text names nobody' };
const HE = new Set(['he', 'his', 'him', 'himself']);
const SHE = new Set(['she', 'her', 'hers', 'herself']);
const THEY = new Set(['they', 'their', 'them', 'theirs', 'themselves']);
const IT = new Set(['it', 'its', 'itself']);
/** How far back a pronoun looks, in names and in statements. */
const LOOK_BACK = 14;
/** Points for a candidate: it was quoted before, it was a subject, it is known to be 'he' or 'she'. */
const AS_SOURCE = 2.5;
const AS_SUBJECT = 2;
const AGREES = 1;
/** A point less for so many characters of distance. */
const CHARACTERS_PER_POINT = 150;

/** What is known of the article. */
export interface Context {
  readonly book: NameBook;
  readonly words: SourceWords;
  readonly actorAt: ActorAt;
  readonly document: ArticleDocument;
}

/** One answer per attribution, in their order (text order of their sources). */
export function nameSources(found: readonly FoundAttribution[], { book, words, actorAt, document }: Context): Named[] {
  const earlier: Earlier[] = [];
  const inside = found.map((one) => speaksIn(one, document, words));
  const named = found.map((one, at) => (inside[at] ? null : nameAt(one)));
  return named.map((one, at) => {
    const quotation = inside[at];
    return one ?? (quotation && speakerOf(quotation, at, found, named)) ?? NOBODY;
  });

  function nameAt({ phrase }: FoundAttribution): Named {
    if (!phrase) return NOBODY;
    const named = nameOf(phrase.items, phrase.range, phrase.sentence, 0);
    if (named.kind !== 'none') earlier.push({ named, at: itemAt(phrase.items, phrase.range.from).start });
    return named;
  }

  function nameOf(items: readonly Item[], range: Range, sentence: string, depth: number): Named {
    const first = itemAt(items, range.from);
    const single = headOf(items, range, words).end - range.from === 1;
    if (single && /^(?:who|that|which|whom|whose)$/.test(first.lower)) {
      const before = itemAt(items, range.from - 1);
      const last = before.lower === ',' ? range.from - 2 : range.from - 1;
      const antecedent = phraseEndingAt(items, last);
      if (!antecedent || depth > 2) return NOBODY;
      return nameOf(items, headPhrase(items, antecedent), sentence, depth + 1);
    }
    if (single && (first.pos === 'PRON' || isPossessive(first))) return pronoun(first);
    return settle(described(items, range, sentence), items, range);
  }

  /** The last noun phrase of a chain, which a relative clause most often hangs on, where it is a name. */
  function headPhrase(items: readonly Item[], range: Range): Range {
    let from = range.to - 1;
    while (from > range.from && itemAt(items, from - 1).pos === 'PROPN') from--;
    return itemAt(items, range.to - 1).pos === 'PROPN' ? { from, to: range.to } : range;
  }

  function pronoun(item: Item): Named {
    const word = item.lower;
    if (HE.has(word)) return person(item.start, 'he');
    if (SHE.has(word)) return person(item.start, 'she');
    if (FIRST_PERSON.has(word)) {
      return {
        kind: 'author',
        name: document.input.author || 'the author',
        reason: `'${item.text}' outside quotation marks is the writer`,
      };
    }
    if (word === 'you' || word === 'your') return { kind: 'collective', name: 'you (readers)', reason: 'the readers' };
    if (THEY.has(word))
      return latest(['collective', 'anonymous', 'organisation', 'media', 'person'], item.start, item.text);
    if (IT.has(word)) return latest(['organisation', 'document', 'media'], item.start, item.text);
    if (/^(?:someone|somebody|one)$/.test(word))
      return { kind: 'anonymous', name: word, reason: `'${word}' names nobody` };
    return { kind: 'collective', name: item.text.toLowerCase(), reason: `'${item.text}' names nobody in particular` };
  }

  function latest(kinds: readonly SourceKind[], at: number, shown: string): Named {
    for (const entry of before(earlier, at)) if (kinds.includes(entry.named.kind)) return entry.named;
    return { kind: kinds[0] ?? 'none', name: shown.toLowerCase(), reason: `'${shown}' could not be resolved` };
  }

  /** The person that 'he' or 'she' at `at` most likely means: named or quoted lately, best as a subject. */
  function person(at: number, gender: 'he' | 'she'): Named {
    const fits = (name: string): boolean => {
      const known = book.gender(name);
      return known === '' || known === gender;
    };
    let best: Named | null = null;
    let bestValue = Number.NEGATIVE_INFINITY;
    const offer = (named: Named, distance: number, bonus: number): void => {
      const value = bonus - distance / CHARACTERS_PER_POINT;
      if (value > bestValue) {
        bestValue = value;
        best = named;
      }
    };
    for (const entry of before(earlier, at)) {
      const { named } = entry;
      if (named.kind === 'person' && fits(named.name))
        offer(named, at - entry.at, AS_SOURCE + agreement(named.name, gender));
      if (named.kind === 'media' && named.name.includes(' ') && book.gender(named.name) === gender) {
        offer(named, at - entry.at, AS_SOURCE);
      }
      if (named.kind === 'anonymous' && !/s$/.test(named.name)) offer(named, at - entry.at, AS_SOURCE - 1);
    }
    for (const use of book.usesBefore(at, LOOK_BACK)) {
      if (!fits(use.name)) continue;
      const reason = `'${gender}' goes back to ${use.name}`;
      const bonus = (use.subject ? AS_SUBJECT : 0) + agreement(use.name, gender);
      offer({ kind: 'person', name: use.name, reason }, at - use.start, bonus);
    }
    return best ?? { kind: 'person', name: gender, reason: `'${gender}' could not be resolved` };
  }

  function agreement(name: string, gender: 'he' | 'she'): number {
    return book.gender(name) === gender ? AGREES : 0;
  }

  /** As the phrase says, or where that is nobody ('The plan, Mr. Roe') what stands after its last comma. */
  function described(items: readonly Item[], range: Range, sentence: string): Described {
    const own = describe(items, mended(items, range, words), words, sentence);
    const rest = own.kind === 'none' ? afterComma(items, range) : null;
    return rest ? describe(items, rest, words, sentence) : own;
  }

  function settle(described: Described, items: readonly Item[], range: Range): Named {
    const { kind, name, reason, personal, office } = described;
    const at = itemAt(items, range.from).start;
    const known = byActor(described, actorNamed(actorAt, items, range, name));
    if (known) return known;
    if (office) {
      const holder = book.holder(office) || lastPerson(at);
      if (holder) return { kind: 'person', name: holder, reason: `'the ${office}' is ${holder} in this article` };
    }
    if (!personal) return { kind, name, reason };
    const full = book.fullest(name);
    return { kind, name: full, reason: full === name ? reason : `${name} is ${full} in this article` };
  }

  /** What the event's actors know better: a person taken for an institution, a body taken for a person, a fuller name. */
  function byActor({ kind, name, personal }: Described, actor: Actor | null): Named | null {
    if (kind === 'organisation' && (actor?.kind === 'person' || book.isShouted(name)))
      return { kind: 'person', name: actor?.name ?? book.fullest(name), reason: `${name} is named like a person` };
    if (!actor) return null;
    if (kind === 'person' && (actor.kind === 'organisation' || actor.kind === 'place'))
      return { kind: 'organisation', name: actor.name, reason: `${name} is named like a body or a place` };
    const isFuller = actor.name.includes(' ') && !name.includes(' ');
    if (!isFuller || !(personal || kind === 'organisation')) return null;
    return { kind, name: actor.name, reason: `${name} is ${actor.name} in this article` };
  }

  function lastPerson(at: number): string {
    for (const entry of before(earlier, at)) if (entry.named.kind === 'person') return entry.named.name;
    return '';
  }
}

interface Earlier {
  readonly named: Named;
  readonly at: number;
}

/** The last few sources before an offset, nearest first. */
function before(earlier: readonly Earlier[], at: number): Earlier[] {
  const found: Earlier[] = [];
  for (let index = earlier.length - 1; index >= 0 && found.length < LOOK_BACK; index--) {
    const entry = earlier[index];
    if (entry && entry.at < at) found.push(entry);
  }
  return found;
}
