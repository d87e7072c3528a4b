/** One passage of an article with its marks; drawn again only when its own marks or role change. */
import { memo } from 'react';
import type { Passage } from '../../../shared/model/passage.ts';
import type { Mark } from '../../state/marks.ts';
import { cutIntoSegments, type Segment } from '../../state/segments.ts';
import type { VerdictMap } from '../../state/verdicts.ts';
import { roleTerms } from '../../state/vocabulary.ts';
import { markClass, markDescription, markTag } from './mark-look.ts';
import { RoleMenu } from './RoleMenu.tsx';

interface PassageViewProps {
  readonly articleId: string;
  readonly text: string;
  readonly passage: Passage;
  readonly marks: readonly Mark[];
  readonly categories: readonly string[];
  readonly verdicts: VerdictMap;
}

export const PassageView = memo(function PassageView(props: PassageViewProps) {
  const { articleId, text, passage, marks, categories, verdicts } = props;
  const scored = roleTerms[passage.role].scored;
  const segments = cutIntoSegments(passage.start, passage.end, marks);
  const byPerson = passage.by === 'person';
  return (
    <div className={`passage role-${passage.role} ${scored ? '' : 'not-scored'} ${byPerson ? 'by-person' : ''}`}>
      <RoleMenu articleId={articleId} passage={passage} />
      <p
        className="passage-text"
        data-text-start={passage.start}
        data-text-end={passage.end}
        {...(passage.role === 'headline' ? { role: 'heading', 'aria-level': 3 } : {})}
      >
        {segments.map((segment) =>
          segment.marks.length === 0 ? (
            text.slice(segment.start, segment.end)
          ) : (
            <MarkedWords
              key={segment.start}
              words={text.slice(segment.start, segment.end)}
              segment={segment}
              categories={categories}
              verdicts={verdicts}
            />
          ),
        )}
      </p>
    </div>
  );
});

interface MarkedWordsProps {
  readonly words: string;
  readonly segment: Segment<Mark>;
  readonly categories: readonly string[];
  readonly verdicts: VerdictMap;
}

/** The innermost mark carries the words; marks around it are drawn as frames of their own, so each stays visible. */
function MarkedWords({ words, segment, categories, verdicts }: MarkedWordsProps) {
  const [first, ...rest] = segment.starting;
  const own = first ?? (segment.marks.at(-1) as Mark);
  // Several facts in one sentence are one frame on the page; its reason lists them all.
  const around = segment.marks.filter((mark) => mark !== own && mark.kind !== 'fact').slice(-2);
  const ids = segment.marks.map((mark) => mark.id).join('\n');
  const endsHere = segment.end === own.end;
  const tag = endsHere ? markTag(own) : '';
  let drawn = <>{words}</>;
  for (const mark of around) drawn = <span className={markClass(mark, categories, verdicts)}>{drawn}</span>;
  const className = markClass(own, categories, verdicts);
  const place = { 'data-marks': ids, 'data-start': segment.start, 'data-tag': tag || undefined };
  if (!first) {
    return (
      <span className={className} {...place}>
        {drawn}
      </span>
    );
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a <button> cannot break over lines as words must. */}
      <span
        className={className}
        role="button"
        tabIndex={0}
        aria-description={markDescription(own, categories, verdicts)}
        {...names(first)}
        {...place}
      >
        {drawn}
      </span>
      {rest.filter(isReachedAlone).map((mark) => (
        // biome-ignore lint/a11y/useSemanticElements: stands inside a line of text, as the mark before it.
        <span
          key={`${mark.id} ${mark.start}`}
          className="mark-extra"
          role="button"
          tabIndex={0}
          aria-label={`Also marked: ${markDescription(mark, categories, verdicts)}`}
          {...names(mark)}
          data-marks={ids}
          data-start={segment.start}
        />
      ))}
    </>
  );
}

function isReachedAlone(mark: Mark): boolean {
  return mark.kind !== 'fact';
}

/** An attribution has several marks; the one on its content carries its id, so that an id names one place. */
function names(mark: Mark): Record<string, string> {
  if (mark.kind === 'fact') return { 'data-fact': mark.id };
  const first = mark.kind === 'finding' || mark.attribution.content[0]?.start === mark.start;
  return first && (mark.kind === 'finding' || mark.part === 'content')
    ? { 'data-finding': mark.id }
    : { 'data-finding-part': mark.id };
}
