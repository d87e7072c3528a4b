/** Finds every place where a rule's words stand in an article; one pass, whatever the number of rules. */
import type { ArticleDocument, SentenceNode, Token } from '../../document/document.ts';
import type { FramingRule } from './rule.ts';

export interface RuleMatch {
  readonly rule: FramingRule;
  readonly note: string;
  readonly firstToken: number;
  readonly endToken: number;
}

interface Pattern {
  readonly rule: FramingRule;
  readonly note: string;
  readonly words: readonly string[];
}

export type MatchRules = (document: ArticleDocument, sentence: SentenceNode, names: Uint8Array) => RuleMatch[];

const PIECES = /[\p{L}\p{N}']+|-/gu;
const HYPHEN = /^[-‐‑]$/;

/** Compiles rules into an index by first word. Matches of one sentence come in text order, at most one a place. */
export function compileRules(rules: readonly FramingRule[]): MatchRules {
  const byForm = new Map<string, Pattern[]>();
  const byLemma = new Map<string, Pattern[]>();
  for (const rule of rules) {
    const index = rule.match === 'lemma' ? byLemma : byForm;
    for (const entry of rule.entries) {
      const text = typeof entry === 'string' ? entry : entry.text;
      const words = [...text.toLowerCase().matchAll(PIECES)].map((piece) => piece[0]);
      const [first] = words;
      if (!first) continue;
      const pattern = { rule, note: typeof entry === 'string' ? '' : entry.note, words };
      index.set(first, [...(index.get(first) ?? []), pattern]);
    }
  }
  return (document, sentence, names) => {
    const { tokens } = document;
    const found: RuleMatch[] = [];
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const token = tokens[at];
      if (!token || names[at] === 1) continue;
      const match = best(at, token);
      if (!match) continue;
      found.push(match);
      at = match.endToken - 1;
    }
    return found;

    function best(at: number, token: Token): RuleMatch | null {
      let longest: RuleMatch | null = null;
      const lemma = token.lemma.toLowerCase();
      for (const pattern of [...(byForm.get(token.lower) ?? []), ...(byLemma.get(lemma) ?? [])]) {
        const endToken = at + pattern.words.length;
        if (endToken > sentence.endToken || !fits(pattern, at, endToken)) continue;
        if (longest && endToken <= longest.endToken) continue;
        longest = { rule: pattern.rule, note: pattern.note, firstToken: at, endToken };
      }
      return longest;
    }

    function fits({ rule, words }: Pattern, at: number, endToken: number): boolean {
      for (let i = 1; i < words.length; i++) {
        const word = words[i] ?? '';
        const token = tokens[at + i];
        if (!token || names[at + i] === 1 || (word === '-' ? !HYPHEN.test(token.text) : token.lower !== word))
          return false;
      }
      if (rule.pos && !rule.pos.includes(tokens[at]?.pos ?? '')) return false;
      const next = endToken < sentence.endToken ? (tokens[endToken]?.lower ?? '') : '';
      const previous = at > sentence.firstToken ? (tokens[at - 1]?.lower ?? '') : '';
      if (rule.before && !rule.before.includes(next)) return false;
      return !rule.notBefore?.includes(next) && !rule.notAfter?.includes(previous);
    }
  };
}
