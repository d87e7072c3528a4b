/** Collects all framing findings of one article, each mark once, in text order. */
import type { Finding } from '../../model/result.ts';
import type { ArticleDocument } from '../document/document.ts';
import { findingFrom } from './finding.ts';
import type { MatchRules, RuleMatch } from './rules/match-rules.ts';
import { scareQuotes } from './scare-quotes.ts';
import { sentenceMark } from './sentence-marks.ts';
import type { Wording } from './wording/wording.ts';

/** Findings in scored passages. `names` is one byte per token. */
export function findFindings(
  document: ArticleDocument,
  names: Uint8Array,
  match: MatchRules,
  wording: Wording,
): Finding[] {
  const taken = new Uint8Array(document.tokens.length);
  const findings = scareQuotes(document, (offset) => sentenceIndexAt(document, offset));
  const distanced = findings.map(({ start, end }) => ({ start, end }));
  for (const sentence of document.sentences) {
    if (!sentence.scored) continue;
    for (const place of match(document, sentence, names)) {
      taken.fill(1, place.firstToken, place.endToken);
      findings.push(fromMatch(document, place));
    }
    findings.push(...wording.words(sentence, names, taken));
    findings.push(...sentenceMark(document, sentence));
  }
  return findings
    .filter(
      (one) => one.voice === 'author' || !distanced.some((span) => span.start <= one.start && one.end <= span.end),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
}

function fromMatch(document: ArticleDocument, { rule, note, firstToken, endToken }: RuleMatch): Finding {
  const first = document.tokens[firstToken];
  const start = first?.start ?? 0;
  const end = document.tokens[endToken - 1]?.end ?? start;
  const reason = rule.message.replaceAll('{word}', document.text.slice(start, end));
  return findingFrom({
    rule: rule.id,
    category: rule.category,
    start,
    end,
    voice: first?.quoted ? 'quoted' : 'author',
    loaded: rule.loaded,
    weight: rule.weight,
    reason: note ? `${reason} ${note}` : reason,
  });
}

/** Index of the sentence that holds `offset`, or of the last one before it. */
export function sentenceIndexAt(document: ArticleDocument, offset: number): number {
  let low = 0;
  let high = document.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((document.sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
