/** Lists every word that could be a cue, with what would be its source and content. */
import { type Complement, complementAfter, finiteWithin, isFiniteAt } from './complements.ts';
import { isGenitive, isPossessive, isTime, itemAt, phraseEnd, phraseEndingAt, type Range } from './noun-phrases.ts';
import {
  agentAfter,
  groupStart,
  inherited,
  isExpletive,
  mainSubject,
  type Speaks,
  subjectAfter,
  subjectBefore,
} from './subjects.ts';
import type { Item, Unit } from './units.ts';

/** Sort of cue word: verb, noun, adjective, 'according to', a name with a colon. */
export type CueSort = 'verb' | 'noun' | 'adj' | 'according' | 'colon';

export interface Candidate {
  readonly sort: CueSort;
  readonly head: number;
  readonly lemma: string;
  readonly pattern: string;
  readonly cue: Range;
  readonly source: Range | null;
  /** First item of the content after the cue, -1 where there is none. */
  readonly from: number;
  /** Content before the cue ('..., he said'), or null. */
  readonly before: Range | null;
  readonly form: string;
}

export interface CueWords {
  /** True where the lemma is in the cue table for this sort. */
  readonly has: (sort: CueSort, lemma: string) => boolean;
  readonly speaks: Speaks;
  /** True where the verb is most often followed by a clause. */
  readonly clausal: (lemma: string) => boolean;
  /** True where the person spoken to stands after the verb: 'told reporters that'. */
  readonly addressed: (lemma: string) => boolean;
  /** True where the subject of the passive is the one who feels: 'is convinced of'. */
  readonly felt: (lemma: string) => boolean;
}

/** All candidates of one unit, in order of their heads. */
export function findCandidates(unit: Unit, words: CueWords): Candidate[] {
  const { items } = unit;
  const found: Candidate[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = itemAt(items, at);
    if (item.pos === 'QUOTE') continue;
    if (item.lower === 'according' && itemAt(items, at + 1).lower === 'to') push(found, accordingTo(items, at));
    else if (item.lower === ':') push(found, colon(unit, at));
    else if (/^[―—–-]+$/.test(item.text)) push(found, dash(items, at));
    else if (itemAt(items, at - 1).text === '-')
      continue; // 'so-called', 'much-feared': a compound, nobody speaks in it
    else if (item.pos === 'VERB' && words.has('verb', item.lemma)) push(found, verbCue(unit, at, words));
    else if (item.pos === 'NOUN' && words.has('verb', item.lemma) && isReallyVerb(items, at)) {
      push(found, verbCue(unit, at, words));
    } else if (item.pos === 'NOUN' && words.has('noun', item.lemma)) push(found, nounCue(items, at, words));
    else if (isAdjective(item) && words.has('adj', item.lemma)) push(found, adjectiveCue(items, at, words));
  }
  return found;
}

/** Adjectives, and the adverbs that pass something off as hearsay. */
function isAdjective(item: Item): boolean {
  return (
    item.pos === 'ADJ' || /^(?:reportedly|allegedly|purportedly|supposedly|apparently|presumably)$/.test(item.lower)
  );
}

/** A verb the tagger took for a noun: 'Polls show that', 'Trump plans to'. */
function isReallyVerb(items: readonly Item[], at: number): boolean {
  const before = itemAt(items, at - 1);
  const item = itemAt(items, at);
  const next = itemAt(items, at + 1);
  if (before.pos !== 'NOUN' && before.pos !== 'PROPN' && before.lower !== ')') return false;
  if (before.pos === 'NOUN' && before.lower.endsWith('s') === item.lower.endsWith('s')) return false;
  if (before.pos === 'PROPN' && before.lower.endsWith('s') === item.lower.endsWith('s')) return false;
  if (next.lower === 'that' || next.pos === 'QUOTE' || next.pos === 'DET' || next.pos === 'PRON') return true;
  return next.pos === 'PROPN' || (next.lower === 'to' && itemAt(items, at + 2).pos === 'VERB');
}

function push(list: Candidate[], candidate: Candidate | null): void {
  if (candidate) list.push(candidate);
}

/** How the verb stands: passive, '-ing', infinitive, with or without auxiliaries. */
function formOf(items: readonly Item[], head: number, start: number): string {
  const word = itemAt(items, head).lower;
  let be = false;
  let to = false;
  for (let at = start; at < head; at++) {
    const item = itemAt(items, at);
    if (item.lower === 'to') to = true;
    if (item.pos === 'AUX' && /^(?:be|is|are|was|were|been|being|'s|'re|'m|am)$/.test(item.lower)) be = true;
  }
  if (word.endsWith('ing')) return be ? 'progressive' : to ? 'to-ing' : 'ing';
  if (be && /(?:ed|en|[^aeiou]t|ought|own|old|aid|eld|ut|id|ade)$/.test(word)) return 'passive';
  if (to) return 'infinitive';
  if (start < head) return 'aux';
  const before = itemAt(items, head - 1);
  if (before.pos === 'DET' || before.pos === 'ADJ' || isPossessive(before)) return 'attributive';
  return /(?:ed|id|ote|old|ought|new|elt|aw)$/.test(word) ? 'past' : 'present';
}

function verbCue(unit: Unit, head: number, words: CueWords): Candidate | null {
  const { items } = unit;
  const lemma = itemAt(items, head).lemma;
  let start = groupStart(items, head);
  const complement = settled(items, complementAfter(items, head), lemma, words);
  let form = formOf(items, head, start);
  if (form === 'attributive') return null;
  if (complement.pattern === 'p-by' && form === 'past') form = 'passive';
  const governed = itemAt(items, start).lower === 'to';
  let source: Range | null = null;
  let pattern = complement.pattern;
  let from = complement.from;
  let before: Range | null = null;
  let cueTo = Math.max(head + 1, Math.min(complement.cueTo, head + 4));
  const inverted = invertedSubject(items, start, head, words);
  if (inverted) {
    source = inverted;
    ({ pattern, from } = afterInverted(items, inverted.to));
    cueTo = head + 1;
  } else if (form === 'passive') {
    source = agentAfter(items, head);
    const subject = start > 0 ? subjectBefore(items, start, words.speaks) : null;
    if (subject && !source && (pattern === 'that' || words.felt(lemma))) source = subject;
    else if (subject) before = subject;
    pattern = `be-${pattern}`;
  } else if (form === 'ing' || form === 'to-ing') source = participleSubject(items, start, words);
  else if (governed) source = inherited(items, start - 1, words.speaks);
  else source = subjectBefore(items, start, words.speaks);
  if (source && isExpletive(items, source) && !isSpeakingIt(items, source, lemma, words)) source = null;
  if (form !== 'passive') {
    const left = inverted ? start : (source?.from ?? start);
    const post = contentBefore(items, left);
    const afterQuote = post !== null && itemAt(items, post.to - 1).pos === 'QUOTE';
    const open =
      (pattern === 'np' && afterQuote) ||
      pattern === 'none' ||
      pattern === 'comma' ||
      pattern === 'time' ||
      pattern.startsWith('p-');
    const continued = pattern === 'quote' || pattern === 'inv-quote';
    const inserted = pattern === 'comma' && !inverted ? insertedAt(items, left, head) : -1;
    if (inserted >= 0) {
      before = { from: 0, to: left - 1 };
      from = inserted;
      cueTo = head + 1;
      pattern = 'mid';
    } else if (post && (open || inverted || (continued && afterQuote))) {
      before = post;
      if (pattern.startsWith('p-') || pattern === 'comma' || pattern === 'np') from = -1;
      if (open) cueTo = head + 1;
      pattern = `post-${pattern.startsWith('p-') ? 'p' : pattern}`;
    } else if (relativeObject(items, source)) {
      const phrase = relativeObject(items, source);
      if (open && phrase) {
        before = phrase;
        pattern = `rel-${pattern.startsWith('p-') ? 'p' : pattern}`;
      }
    }
  }
  if (from < 0 && !before && pattern !== 'colon-end') return null;
  start = trimGroup(items, start, head);
  return { sort: 'verb', head, lemma, pattern, cue: { from: start, to: cueTo }, source, from, before, form };
}

/** 'It says' of a report or a party, unlike 'it seems'. */
function isSpeakingIt(items: readonly Item[], source: Range, lemma: string, words: CueWords): boolean {
  return itemAt(items, source.from).lower === 'it' && words.speaks(lemma) && !/^(?:seem|appear|look|turn)$/.test(lemma);
}

/** What follows, in the light of what the verb usually takes. */
function settled(items: readonly Item[], complement: Complement, lemma: string, words: CueWords): Complement {
  const { pattern, from, object } = complement;
  if (pattern === 'np' && words.clausal(lemma) && finiteWithin(items, from, 25))
    return { ...complement, pattern: 'bare' };
  const addressee = pattern === 'np-that' || pattern === 'np-quote' || pattern === 'np-bare';
  if (!addressee || object < 0 || words.addressed(lemma) || words.clausal(lemma)) return complement;
  return { ...complement, pattern: pattern === 'np-quote' ? 'np-as' : 'np', from: object };
}

/** Leading adverbs and the governing verb's 'to' belong to the cue only from the first auxiliary on. */
function trimGroup(items: readonly Item[], start: number, head: number): number {
  let at = start;
  while (at < head && itemAt(items, at).pos === 'ADV') at++;
  if (itemAt(items, at).lower === 'to') at++;
  return at;
}

/** 'said X' after a quotation or a comma. */
function invertedSubject(items: readonly Item[], start: number, head: number, words: CueWords): Range | null {
  if (start !== head || itemAt(items, head).lemma === 'tell') return null;
  const before = itemAt(items, start - 1);
  if (start === 0 && /^(?:said|says)$/.test(itemAt(items, head).lower)) return subjectAfter(items, head + 1);
  if (before.pos !== 'QUOTE' && before.lower !== ',' && before.lower !== '"' && before.lower !== '”') return null;
  const word = itemAt(items, head).lower;
  if (word.endsWith('ing')) return null;
  const range = subjectAfter(items, head + 1);
  if (!range) return null;
  const left = before.lower === ',' ? subjectBefore(items, start, words.speaks) : null;
  if (left && (left.from === 0 || itemAt(items, left.from - 1).pos === 'QUOTE')) return null;
  const first = itemAt(items, range.from);
  if (before.lower === ',' && (first.pos === 'PRON' || start < 5)) return null;
  const after = itemAt(items, range.to);
  const closed =
    after.pos === '' ||
    after.pos === 'PUNCT' ||
    (after.pos === 'ADP' && before.pos === 'QUOTE') ||
    after.lower === 'who';
  if (before.lower === ',' && !(closed && hasClause(items, start - 1))) return null;
  return isFiniteAt(items, range.to) ? null : range;
}

function afterInverted(items: readonly Item[], end: number): { pattern: string; from: number } {
  for (let at = end; at < Math.min(items.length, end + 22); at++) {
    const item = itemAt(items, at);
    if (item.pos === 'QUOTE') return { pattern: 'inv-quote', from: at };
    if (item.pos === 'VERB' && itemAt(items, at - 1).pos !== 'PRON' && !item.lower.endsWith('ing')) break;
  }
  return { pattern: 'none', from: -1 };
}

/** 'The plan, he said, would fail': where the sentence goes on after the inserted cue, or -1. */
function insertedAt(items: readonly Item[], left: number, head: number): number {
  if (itemAt(items, left - 1).lower !== ',' || itemAt(items, left - 2).pos === 'QUOTE' || left < 3) return -1;
  if (itemAt(items, head + 1).lower !== ',') return -1;
  const next = itemAt(items, head + 2);
  if (next.pos === '' || next.pos === 'CCONJ' || next.pos === 'QUOTE' || next.lower.endsWith('ing')) return -1;
  return head + 2;
}

/** '..., he said': the clause or quotation that ends before `left`. */
function contentBefore(items: readonly Item[], left: number): Range | null {
  const mark = itemAt(items, left - 1);
  if (mark.pos === 'QUOTE') return { from: quotedFrom(items, left - 1), to: left };
  if (mark.lower !== ',' && mark.lower !== '—' && mark.lower !== '–') return null;
  if (itemAt(items, left - 2).pos === 'QUOTE') return { from: quotedFrom(items, left - 2), to: left - 1 };
  if (left - 1 < 4 || !hasClause(items, left - 1)) return null;
  return { from: 0, to: left - 1 };
}

/** 'They grew and "better reflect the nation," he wrote': the clause that runs into the quotation belongs to it. */
function quotedFrom(items: readonly Item[], quote: number): number {
  const before = itemAt(items, quote - 1);
  const runsOn = quote > 3 && before.pos !== 'PUNCT' && before.pos !== 'QUOTE';
  return runsOn && hasClause(items, quote) ? 0 : quote;
}

function hasClause(items: readonly Item[], end: number): boolean {
  let noun = false;
  for (let at = 0; at < end; at++) {
    const pos = itemAt(items, at).pos;
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON') noun = true;
    if (noun && (pos === 'VERB' || pos === 'AUX')) return true;
  }
  return false;
}

/** 'the law he criticised', 'which she supports': the phrase before the source is the object. */
function relativeObject(items: readonly Item[], source: Range | null): Range | null {
  if (!source || source.from === 0) return null;
  const before = itemAt(items, source.from - 1);
  if (before.lower === 'which' || before.lower === 'what' || before.lower === 'whom') {
    return { from: source.from - 1, to: source.from };
  }
  if (before.pos === 'NOUN') return phraseEndingAt(items, source.from - 1);
  return null;
}

/** Who does what a participle says: the subject of the main clause, or the phrase right before it. */
function participleSubject(items: readonly Item[], start: number, words: CueWords): Range | null {
  const before = itemAt(items, start - 1);
  if (start === 0) return openingParticiple(items);
  if ((before.pos === 'NOUN' || before.pos === 'PROPN') && !isTime(before)) return phraseEndingAt(items, start - 1);
  return mainSubject(items, start - 1, words.speaks);
}

/** 'Citing X, the minister ...': the phrase after the comma. */
function openingParticiple(items: readonly Item[]): Range | null {
  for (let at = 1; at < Math.min(items.length, 30); at++) {
    if (itemAt(items, at).lower !== ',') continue;
    const end = phraseEnd(items, at + 1);
    if (end > at + 1) return { from: at + 1, to: end };
  }
  return null;
}

function accordingTo(items: readonly Item[], at: number): Candidate | null {
  const end = Math.max(phraseEnd(items, at + 2), itemAt(items, at + 2).pos === 'PUNCT' ? 0 : at + 3);
  const source = end > at + 2 && end <= items.length ? { from: at + 2, to: end } : null;
  const cue = { from: at, to: at + 2 };
  const shared = { sort: 'according' as const, head: at, lemma: 'according', cue, source, form: '' };
  if (at > 3) {
    const to = itemAt(items, at - 1).lower === ',' ? at - 1 : at;
    return { ...shared, pattern: 'post-none', from: -1, before: { from: 0, to } };
  }
  for (let comma = end; comma < Math.min(items.length, end + 25); comma++) {
    const mark = itemAt(items, comma);
    if (mark.pos === 'QUOTE') return { ...shared, pattern: 'quote', from: comma, before: null };
    if (mark.lower === ',' && itemAt(items, comma + 1).pos !== 'PROPN' && comma + 1 < items.length) {
      return { ...shared, pattern: 'bare', from: comma + 1, before: null };
    }
    if (mark.lower === ',') return { ...shared, pattern: 'bare', from: comma + 1, before: null };
  }
  return null;
}

/** 'Smith: We will win' in a headline, 'SMITH: Thank you.' in a transcript. */
function colon(unit: Unit, at: number): Candidate | null {
  const { items } = unit;
  const range = phraseEndingAt(items, at - 1);
  const headline = unit.headline || unit.first;
  if (range?.from !== 0 || at > (headline ? 9 : 4) || at + 2 >= items.length) return null;
  const last = itemAt(items, at - 1);
  if (last.pos !== 'PROPN' && last.pos !== 'NOUN') return null;
  // 'BRIDGE OF DEATH: Commuters plunge': shouted words before the title are its label, not its source.
  const next = itemAt(items, at + 1).text;
  if (headline && shouted(last.text) && !shouted(next)) return null;
  const form = headline ? 'headline' : last.text === last.text.toUpperCase() ? 'capitals' : 'text';
  const pattern = `${form}-${last.pos === 'PROPN' ? 'name' : 'noun'}`;
  const cue = { from: at, to: at + 1 };
  return { sort: 'colon', head: at, lemma: ':', pattern, cue, source: range, from: at + 1, before: null, form };
}

function shouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** '"They lied." ― Jane Roe': a name after a dash under a quotation. */
function dash(items: readonly Item[], at: number): Candidate | null {
  if (itemAt(items, at - 1).pos !== 'QUOTE' || itemAt(items, at + 1).pos !== 'PROPN') return null;
  let to = at + 1;
  while (/^(?:PROPN|NUM|ADP|NOUN|DET)$/.test(itemAt(items, to).pos) || itemAt(items, to).lower === ',') to++;
  if (itemAt(items, to).pos !== '' && itemAt(items, to).lower !== '.') return null;
  const cue = { from: at, to: at + 1 };
  const before = { from: at - 1, to: at };
  return {
    sort: 'colon',
    head: at,
    lemma: '―',
    pattern: 'dash',
    cue,
    source: { from: at + 1, to },
    from: -1,
    before,
    form: '',
  };
}

function nounCue(items: readonly Item[], head: number, words: CueWords): Candidate | null {
  if (itemAt(items, head + 1).pos === 'NOUN') return null;
  const complement = complementAfter(items, head);
  const { pattern, from } = complement;
  if (from < 0 || pattern === 'colon' || pattern === 'adj') return null;
  const owner = possessor(items, head);
  const by = agentAfter(items, head);
  const start = owner ? owner.cueFrom : head;
  const source = owner?.range ?? by;
  const cueTo = Math.max(head + 1, Math.min(complement.cueTo, head + 3));
  const form = owner ? 'owned' : by ? 'by' : itemAt(items, head - 1).pos === 'VERB' ? 'object' : 'free';
  return {
    sort: 'noun',
    head,
    lemma: itemAt(items, head).lemma,
    pattern,
    cue: { from: start, to: cueTo },
    source: source ?? (form === 'object' ? subjectBefore(items, groupStart(items, head - 1), words.speaks) : null),
    from,
    before: null,
    form,
  };
}

/** Whose it is: 'his claim', 'Clinton's plan'. */
function possessor(items: readonly Item[], head: number): { range: Range; cueFrom: number } | null {
  for (let at = head - 1; at >= Math.max(0, head - 5); at--) {
    const item = itemAt(items, at);
    if (isPossessive(item)) return { range: { from: at, to: at + 1 }, cueFrom: at + 1 };
    if (isGenitive(item)) {
      const range = phraseEndingAt(items, at - 1);
      return range ? { range, cueFrom: at } : null;
    }
    if (item.pos !== 'ADJ' && item.pos !== 'NOUN' && item.pos !== 'ADV' && item.pos !== 'PROPN') return null;
  }
  return null;
}

function adjectiveCue(items: readonly Item[], head: number, words: CueWords): Candidate | null {
  const complement: Complement = complementAfter(items, head);
  const { pattern, from } = complement;
  if (from < 0) return null;
  const start = groupStart(items, head);
  const subject = subjectBefore(items, start, words.speaks);
  const expletive = subject !== null && isExpletive(items, subject);
  const source = expletive ? null : subject;
  const cueTo = Math.max(head + 1, Math.min(complement.cueTo, head + 3));
  const form = expletive ? 'expletive' : start < head ? 'predicate' : 'free';
  return {
    sort: 'adj',
    head,
    lemma: itemAt(items, head).lemma,
    pattern,
    cue: { from: start, to: cueTo },
    source,
    from,
    before: null,
    form,
  };
}
