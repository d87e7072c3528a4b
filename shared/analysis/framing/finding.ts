/** Makes one finding from a stretch of tokens, with the id that stays the same in every run. */
import type { Finding, Voice } from '../../model/result.ts';

export interface FindingParts {
  readonly rule: string;
  readonly category: string;
  readonly start: number;
  readonly end: number;
  readonly voice: Voice;
  readonly loaded: boolean;
  readonly weight: number;
  readonly reason: string;
}

export function findingFrom(parts: FindingParts): Finding {
  return { id: `${parts.rule}@${parts.start}-${parts.end}`, ...parts };
}
