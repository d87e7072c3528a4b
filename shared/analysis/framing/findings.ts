/** Collects all framing findings of one article, each mark once, in text order. */
import type { Finding } from '../../model/result.ts';
import type { Span } from '../../model/span.ts';
import type { ArticleDocument, SentenceNode } from '../document/document.ts';
import { sentenceIndexAt } from '../text-order.ts';
import { findingFrom } from './finding.ts';
import type { MatchRules, RuleMatch } from './rules/match-rules.ts';
import { scareQuotes } from './scare-quotes.ts';
import { sentenceMark } from './sentence-marks.ts';
import { TAKEN, type Wording } from './wording/wording.ts';

/** Findings in scored passages. `names` is one byte per token. */
export function findFindings(
  document: ArticleDocument,
  names: Uint8Array,
  match: MatchRules,
  wording: Wording,
): Finding[] {
  const taken = new Uint8Array(document.tokens.length);
  const distanced = scareQuotes(document, (offset) => sentenceIndexAt(document, offset));
  const findings: Finding[] = [];
  for (const sentence of document.sentences) {
    if (!sentence.scored) continue;
    const words = wording.read(sentence, names);
    for (const place of match(document, sentence, names)) {
      const { rule, firstToken, endToken } = place;
      const loaded = rule.loaded && words.agrees(rule.id, firstToken, endToken);
      taken.fill(loaded ? TAKEN.loaded : TAKEN.notLoaded, firstToken, endToken);
      findings.push(fromMatch(document, place, loaded));
    }
    for (const scare of distanced.filter(({ start }) => sentence.start <= start && start < sentence.end)) {
      const [first, end] = tokensIn(document, sentence, scare);
      findings.push({ ...scare, loaded: words.agrees(scare.rule, first, end) });
    }
    findings.push(...words.findings(taken));
    findings.push(...sentenceMark(document, sentence));
  }
  return findings
    .filter(
      (one) => one.voice === 'author' || !distanced.some((span) => span.start <= one.start && one.end <= span.end),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
}

/** First and end token of what lies inside `span`. */
function tokensIn({ tokens }: ArticleDocument, { firstToken, endToken }: SentenceNode, span: Span): [number, number] {
  let first = firstToken;
  while (first < endToken && (tokens[first]?.start ?? 0) < span.start) first++;
  let end = first;
  while (end < endToken && (tokens[end]?.start ?? span.end) < span.end) end++;
  return [first, end];
}

function fromMatch(
  document: ArticleDocument,
  { rule, note, firstToken, endToken }: RuleMatch,
  loaded: boolean,
): Finding {
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
    loaded,
    weight: rule.weight,
    reason: note ? `${reason} ${note}` : reason,
  });
}
