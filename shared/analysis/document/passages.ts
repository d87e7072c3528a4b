/** Divides a stored text into passages and gives each a role. */
import type { Passage, PassageRole } from '../../model/passage.ts';
import type { Span } from '../../model/span.ts';
import type { ArticleInput } from './document.ts';
import { findParagraphs } from './paragraphs.ts';
import { NO_ROLE_RULES, type RoleRules } from './role-rules.ts';

type Guess = { readonly role: PassageRole; readonly reason: string };

const BODY: Guess = { role: 'body', reason: 'a paragraph of running text' };
/** A text of fewer passages has no headline or page furniture that could be told from its sentences. */
const MIN_PASSAGES = 3;
const TITLE_WORDS = { min: 2, max: 25 };
const SUBHEAD_WORDS = 10;
/** What follows a subhead is a paragraph, not another label. */
const MIN_WORDS_AFTER_SUBHEAD = 14;
const STRAY_TITLE_WORDS = { min: 3, max: 18 };
/** Other stories' headlines stand at the end, after at least this share of the text. */
const END_OF_STORY = 0.6;

/** Passages of the text in order, without the blank lines between them; a person's own roles go before the machine's. */
export function findPassages(input: ArticleInput, rules: RoleRules = NO_ROLE_RULES): Passage[] {
  const spans = findParagraphs(input.text, rules.abbreviations);
  const guesses = spans.map((span, at) => guessRole(input, spans, at, span, rules));
  markStrayTitles(input.text, spans, guesses, rules);
  return spans
    .flatMap((span, at) => splitDateline(input.text, span, guesses[at] ?? BODY, at, rules))
    .map((passage) => withOverride(passage, input));
}

function guessRole(input: ArticleInput, spans: readonly Span[], at: number, span: Span, rules: RoleRules): Guess {
  const text = input.text.slice(span.start, span.end);
  const words = countWords(text);
  if (rules.patterns.length === 0 || spans.length < MIN_PASSAGES) return BODY;
  if (at <= 1 && isHeadline(text, input.headline)) return { role: 'headline', reason: "is the article's headline" };
  const rule = rules.patterns.find(({ pattern, maxWords }) => words <= maxWords && pattern.test(text));
  if (rule) return { role: rule.role, reason: rule.reason };
  if (input.author !== '' && squash(text).replace(/^by/, '') === squash(input.author))
    return { role: 'byline', reason: 'names the author' };
  if (input.outlet !== '' && squash(text) === squash(input.outlet))
    return { role: 'boilerplate', reason: 'is the name of the outlet' };
  if (at === 0 && isTitle(text, TITLE_WORDS)) return { role: 'headline', reason: 'a title-like first line' };
  const next = spans[at + 1];
  if (
    at > 0 &&
    next &&
    isTitle(text, { min: 1, max: SUBHEAD_WORDS }) &&
    countWords(input.text.slice(next.start, next.end)) > MIN_WORDS_AFTER_SUBHEAD
  ) {
    return { role: 'subhead', reason: 'a short title between paragraphs' };
  }
  return BODY;
}

/** Titles at the end of the page belong to other stories; the walk back stops at the first running text. */
function markStrayTitles(text: string, spans: readonly Span[], guesses: Guess[], rules: RoleRules): void {
  if (rules.patterns.length === 0) return;
  for (let at = spans.length - 1; at > 1; at--) {
    const span = spans[at];
    const role = guesses[at]?.role;
    if (!span || span.start < text.length * END_OF_STORY) return;
    if (role === 'boilerplate' || role === 'caption') continue;
    if (!isTitle(text.slice(span.start, span.end), STRAY_TITLE_WORDS)) return;
    guesses[at] = { role: 'boilerplate', reason: "reads like another story's headline" };
  }
}

function splitDateline(text: string, span: Span, guess: Guess, at: number, rules: RoleRules): Passage[] {
  const whole: Passage = { ...span, ...guess, by: 'machine' };
  if (guess.role !== 'body' || at >= rules.dateline.withinPassages) return [whole];
  const length =
    rules.dateline.pattern.exec(text.slice(span.start, Math.min(span.end, span.start + 120)))?.[0].length ?? 0;
  const start = span.start + length;
  if (length === 0 || start >= span.end) return [whole];
  const end = span.start + text.slice(span.start, start).trimEnd().length;
  return [
    { start: span.start, end, role: 'dateline', by: 'machine', reason: rules.dateline.reason },
    { ...whole, start },
  ];
}

function withOverride(passage: Passage, { roleOverrides }: ArticleInput): Passage {
  const choice = roleOverrides.find(({ start, end }) => start < passage.end && passage.start < end);
  return choice ? { start: passage.start, end: passage.end, role: choice.role, by: 'person', reason: '' } : passage;
}

/** No sentence's end, a capital or digit first, few words, and not the start of speech. */
function isTitle(text: string, words: { readonly min: number; readonly max: number }): boolean {
  const count = countWords(text);
  return (
    count >= words.min &&
    count <= words.max &&
    /^["“‘']?[\p{Lu}\d$£€]/u.test(text) &&
    !/[.!,;:…]["”’')\]]*$/.test(text) &&
    !/[.!?]["”’]?\s+["“]?\p{Lu}\p{Ll}+ \p{Ll}+ .*\.$/u.test(text) &&
    !/^["“].*["”]$/.test(text)
  );
}

function isHeadline(text: string, headline: string): boolean {
  const wanted = squash(headline);
  return wanted !== '' && squash(text) === wanted;
}

function squash(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
