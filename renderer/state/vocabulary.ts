/** The words of the field as the window uses them: each with its label, its definition and the shape of its mark. */
import type { PassageRole } from '../../shared/model/passage.ts';
import type { SourceKind } from '../../shared/model/result.ts';

export type Pillar = 'framing' | 'sourcing' | 'omission';
export type Layer = 'plain' | 'framing' | 'sourcing' | 'coverage';

/** A mark is told apart by shape as well as by hue: both are names of CSS classes. */
export interface MarkStyle {
  readonly shape: 'wavy' | 'double' | 'dotted' | 'dashed' | 'solid' | 'box' | 'over' | 'ruled';
  readonly hue: 'red' | 'violet' | 'ochre' | 'blue' | 'green' | 'magenta' | 'teal' | 'slate';
}

export interface Term extends MarkStyle {
  readonly label: string;
  readonly definition: string;
}

export interface PillarTerm {
  readonly label: string;
  readonly definition: string;
  /** What the two ends of the scale mean, and the same in one word for narrow places. */
  readonly zero: string;
  readonly hundred: string;
  readonly ends: readonly [string, string];
}

export const pillars: Readonly<Record<Pillar, PillarTerm>> = {
  framing: {
    label: 'Framing',
    zero: 'plain',
    hundred: 'loaded',
    ends: ['plain', 'loaded'],
    definition:
      "How loaded the wording is in the author's own voice. Words inside quotation marks belong to the source and never count. 0 is plain, 100 is loaded.",
  },
  sourcing: {
    label: 'Sourcing',
    zero: 'thin',
    hundred: 'rich and varied',
    ends: ['thin', 'rich'],
    definition:
      'How many sources the article uses, how varied they are, and whether they are named. 0 is thin, 100 is rich and varied.',
  },
  omission: {
    label: 'Omission',
    zero: 'nothing left out',
    hundred: 'most left out',
    ends: ['nothing', 'most'],
    definition:
      'How much of what the other articles report is missing here, weighted by how much they make of it. 0 is nothing left out, 100 is most left out.',
  },
};

export const readerModel = {
  label: 'Reader model',
  definition:
    'A small language model that runs inside the program, on this machine alone. It learnt from news sentences in which people had marked loaded words, tone and sources, and reads whole sentences where word lists know single words. It can be wrong: the reason for each of its marks says so and how sure it is.',
  chance:
    'Its certainty was tuned on annotated news sentences; on other texts it can be too sure. Words are marked as loaded from a chance below one half on, because that of a plain word is far lower.',
  absent:
    'Without it, word lists and rules answer alone. They also show the first results while it still reads; scores and marks can change until it has finished.',
} as const;

export const layers: readonly { layer: Layer; label: string; key: string; definition: string }[] = [
  {
    layer: 'framing',
    label: 'Framing',
    key: '1',
    definition: 'Marks wording that frames the event, with the reason for each.',
  },
  { layer: 'sourcing', label: 'Sourcing', key: '2', definition: 'Marks who says what: source, cue and content.' },
  {
    layer: 'coverage',
    label: 'Coverage',
    key: '3',
    definition: 'Marks which sentences other articles state too, and which stand only here.',
  },
  { layer: 'plain', label: 'Plain text', key: '0', definition: 'The article without any mark.' },
];

export const voices = {
  author: {
    label: "Author's voice",
    short: 'Author',
    definition: "The writer's own words: these count toward the framing score.",
  },
  quoted: {
    label: 'Quoted voice',
    short: 'Quoted',
    definition: 'Words inside quotation marks: they belong to the source and never count toward the framing score.',
  },
} as const;

export const attributionParts = {
  source: { label: 'Source', definition: 'Who is said to have said it.', shape: 'box', hue: 'blue' },
  cue: {
    label: 'Cue',
    definition: 'The word that ties the statement to its source: said, according to.',
    shape: 'dotted',
    hue: 'ochre',
  },
  content: { label: 'Content', definition: 'What the source is said to have said.', shape: 'ruled', hue: 'teal' },
} as const satisfies Record<string, Term>;

export const coverageKinds = {
  shared: {
    label: 'Shared',
    definition: 'Other articles state this too; the figure says how many of all articles do.',
    shape: 'ruled',
    hue: 'green',
  },
  partial: {
    label: 'Stated in part',
    definition: 'This article states only part of what the others state.',
    shape: 'dashed',
    hue: 'ochre',
  },
  only: {
    label: 'Only here',
    definition: 'No other article in the comparison states this.',
    shape: 'dotted',
    hue: 'violet',
  },
  conflict: {
    label: 'Conflict',
    definition: 'Another article gives a different figure, date or place for the same thing.',
    shape: 'wavy',
    hue: 'red',
  },
} as const satisfies Record<string, Term>;

/** `sign` is the letter drawn beside the kind, so that it can be told without colour. */
export const sourceKindTerms: Readonly<Record<SourceKind, { label: string; sign: string; definition: string }>> = {
  person: { label: 'Named person', sign: 'P', definition: 'A person with a name.' },
  organisation: {
    label: 'Organisation',
    sign: 'O',
    definition: 'A body that speaks: police, a court, a company, a country.',
  },
  document: { label: 'Document', sign: 'D', definition: 'A report, filing, poll or statement on paper.' },
  media: { label: 'Other outlet', sign: 'M', definition: 'Another outlet or journalist cited for reporting.' },
  anonymous: { label: 'Anonymous', sign: '?', definition: 'Particular people whose names are kept back.' },
  collective: {
    label: 'Collective',
    sign: 'C',
    definition: "A crowd without faces: 'critics', 'some in the capital'.",
  },
  author: { label: 'The author', sign: 'A', definition: "The outlet's own data or observation." },
  none: { label: 'Nobody named', sign: '–', definition: "A hedge without any source: 'it is expected'." },
};

export const roleTerms: Readonly<Record<PassageRole, { label: string; scored: boolean; definition: string }>> = {
  headline: { label: 'Headline', scored: true, definition: "This article's own headline." },
  byline: { label: 'Byline', scored: false, definition: 'Who wrote it.' },
  dateline: { label: 'Dateline', scored: false, definition: 'Place and date of the report.' },
  subhead: { label: 'Subhead', scored: true, definition: 'A heading inside the article.' },
  body: { label: 'Body', scored: true, definition: 'Running text.' },
  caption: { label: 'Caption', scored: false, definition: 'The text of a picture.' },
  boilerplate: {
    label: 'Page furniture',
    scored: false,
    definition: "What is no part of the article: menus, advertising, other stories' headlines.",
  },
};
