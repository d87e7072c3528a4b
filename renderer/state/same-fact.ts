/** While the pointer or the focus is on a sentence, lights up the sentences that state the same in other articles. */
import type { RunResult } from '../../shared/model/result.ts';
import { highlight, rangeOf } from './locate.ts';

/**
 * Listens inside `root`, the element that holds the columns, for marks that carry a fact of `run`.
 * Gives a function that stops it and puts every light out.
 */
export function lightSameFact(root: HTMLElement, run: RunResult): () => void {
  const facts = new Map(run.facts.map((fact) => [fact.id, fact]));
  const light = (event: Event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fact]') : null;
    const fact = facts.get(mark?.dataset['fact'] ?? '');
    const here = mark?.closest<HTMLElement>('[data-column]')?.dataset['column'];
    const others = fact?.mentions.filter((mention) => mention.article !== here) ?? [];
    highlight(
      'same-fact',
      others.flatMap((mention) => rangeOf(mention.article, mention) ?? []),
    );
  };
  const putOut = () => highlight('same-fact', []);
  root.addEventListener('pointerover', light);
  root.addEventListener('focusin', light);
  root.addEventListener('pointerleave', putOut);
  root.addEventListener('focusout', putOut);
  return () => {
    putOut();
    root.removeEventListener('pointerover', light);
    root.removeEventListener('focusin', light);
    root.removeEventListener('pointerleave', putOut);
    root.removeEventListener('focusout', putOut);
  };
}
