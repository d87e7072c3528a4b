/** Marks questions and exclamations in the writer's own voice. */
import type { Finding } from '../../model/result.ts';
import type { ArticleDocument, SentenceNode } from '../document/document.ts';
import { findingFrom } from './finding.ts';

/** A sentence with more than this share inside quotation marks is not the writer's question. */
const OWN_VOICE = 0.2;

const KINDS = {
  '?': {
    rule: 'framing.rhetorical-question',
    category: 'rhetorical question',
    loaded: false,
    weight: 0.5,
    reason:
      'The writer asks the reader: a question in a report states nothing that could be checked and suggests its answer (Hyland 2005, engagement markers).',
  },
  '!': {
    rule: 'framing.exclamation',
    category: 'exclamation',
    loaded: true,
    weight: 0.5,
    reason:
      "The writer's own exclamation mark tells the reader how to feel about the sentence (Hyland 2005, attitude markers).",
  },
} as const;

/** At most one finding: the closing mark of a sentence of running text that is a question or an exclamation. */
export function sentenceMark(document: ArticleDocument, sentence: SentenceNode): Finding[] {
  if (sentence.quoted > OWN_VOICE || document.passages[sentence.passage]?.role !== 'body') return [];
  const last = document.tokens[sentence.endToken - 1];
  if (!last || last.quoted) return [];
  const kind = last.text.startsWith('?') ? KINDS['?'] : last.text.startsWith('!') ? KINDS['!'] : null;
  return kind ? [findingFrom({ ...kind, start: last.start, end: last.end, voice: 'author' })] : [];
}
