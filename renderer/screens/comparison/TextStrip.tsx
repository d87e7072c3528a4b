/** A strip beside a text that shows where in it the marks lie; a click goes there. */
import { memo } from 'react';
import { columnOf } from '../../state/locate.ts';
import type { Mark } from '../../state/marks.ts';
import type { VerdictMap } from '../../state/verdicts.ts';
import { markTerm } from './mark-look.ts';

interface TextStripProps {
  readonly articleId: string;
  readonly length: number;
  readonly marks: readonly Mark[];
  readonly categories: readonly string[];
  readonly verdicts: VerdictMap;
}

export const TextStrip = memo(function TextStrip({ articleId, length, marks, categories, verdicts }: TextStripProps) {
  return (
    <div className="strip" aria-hidden="true" onClick={(event) => goTo(articleId, event)}>
      {marks
        .filter((mark) => drawn(mark) && verdicts.get(mark.id) !== 'rejected')
        .map((mark) => (
          <i
            key={`${mark.id} ${mark.start}`}
            className={`hue-${markTerm(mark, categories).hue} ${stripWeight(mark)}`}
            style={{
              top: `${(mark.start / length) * 100}%`,
              height: `max(2px, ${((mark.end - mark.start) / length) * 100}%)`,
            }}
          />
        ))}
    </div>
  );
});

/** What counts less is drawn thinner. */
function stripWeight(mark: Mark): string {
  const isLight =
    mark.kind === 'finding' ? mark.finding.voice === 'quoted' : mark.kind === 'fact' && mark.state === 'only';
  return isLight ? 'is-light' : '';
}

function drawn(mark: Mark): boolean {
  return mark.kind !== 'attribution' || mark.part === 'content';
}

function goTo(articleId: string, event: React.MouseEvent<HTMLElement>): void {
  const scroller = columnOf(articleId)?.querySelector<HTMLElement>('[data-scroller]');
  const box = event.currentTarget.getBoundingClientRect();
  const share = (event.clientY - box.top) / box.height;
  if (scroller) scroller.scrollTop = share * scroller.scrollHeight - scroller.clientHeight / 2;
}
