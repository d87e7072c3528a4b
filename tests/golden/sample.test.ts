/** Holds the engine to the sample event's answer key: what was planted must be found, what is not there must not be. */
import { describe, expect, test } from 'vitest';
import { scoredRoles } from '../../shared/model/passage.ts';
import type { ArticleResult } from '../../shared/model/result.ts';
import type { Score } from '../../shared/model/score.ts';
import { analyseSample, answerKey, articleOf, factsAt, overlaps, type Place, placeOf } from './answer-key.ts';

const result = analyseSample();
const files = Object.keys(answerKey.articles);
const keyFor = (file: string) => {
  const key = answerKey.articles[file];
  if (!key) throw new Error(`no key for ${file}`);
  return key;
};

/** Floors: what the engine reaches today, a little below; they may rise, never sink unnoticed. */
const FLOOR = {
  loadedWords: 0.6,
  sourcesFound: 0.88,
  sourceKinds: 0.88,
  omissions: 0.65,
  notOmitted: 0.9,
  exclusive: 0.7,
  roles: 1,
};
/** The most that the plain wire article may have of loaded wording of its own. */
const MAX_WIRE_LOADED = 3;

/** Fails with the missed items named, so that whoever broke it sees at once what is gone. */
function expectShare(missed: readonly string[], all: number, floor: number): void {
  expect(all).toBeGreaterThan(0);
  const share = (all - missed.length) / all;
  expect(share, `${all - missed.length} of ${all}; missed:\n${missed.join('\n')}`).toBeGreaterThanOrEqual(floor);
}

function value(score: Score): number {
  if ('refused' in score) throw new Error(`refused: ${score.refused}`);
  return score.value;
}

describe('framing', () => {
  const items = files.flatMap((file) =>
    keyFor(file).loaded.map((item) => ({
      file,
      ...item,
      at: placeOf(articleOf(result, file).text, item.quote, item.within),
    })),
  );
  const findingsAt = (item: (typeof items)[number]) =>
    articleOf(result, item.file).framing.findings.filter((finding) => overlaps(finding, item.at));

  test('finds the planted loaded words, each in the right voice', () => {
    const words = items.filter(({ kind }) => kind !== 'scare quotes');
    const missed = words.filter((item) => !findingsAt(item).some((finding) => finding.voice === item.voice));
    expectShare(
      missed.map(({ file, quote, voice }) => `${file}: ${quote} (${voice})`),
      words.length,
      FLOOR.loadedWords,
    );
  });

  test('never gives a word inside a quotation to the author', () => {
    const wrong = items.filter(
      (item) => item.voice === 'quoted' && findingsAt(item).some(({ voice }) => voice === 'author'),
    );
    expect(wrong.map(({ quote }) => quote)).toEqual([]);
  });

  test.each(items.filter(({ kind }) => kind === 'scare quotes'))('marks the scare quotes around $quote', (item) => {
    expect(findingsAt(item)).not.toEqual([]);
  });

  test('leaves the wire article nearly unmarked', () => {
    const { framing, text } = articleOf(result, 'meridian-wire.txt');
    const own = framing.findings.filter(({ loaded, voice }) => loaded && voice === 'author');
    expect(own.length, own.map(({ start, end }) => text.slice(start, end)).join(', ')).toBeLessThanOrEqual(
      MAX_WIRE_LOADED,
    );
  });

  test('scores the wire below the partisan sites and the tabloid', () => {
    const score = (file: string) => value(articleOf(result, file).scores.framing);
    const wire = score('meridian-wire.txt');
    for (const file of files.filter((name) => name !== 'meridian-wire.txt')) expect(score(file)).toBeGreaterThan(wire);
  });
});

describe('sourcing', () => {
  const items = files.flatMap((file) =>
    keyFor(file).sources.map((item) => ({ file, ...item, at: placeOf(articleOf(result, file).text, item.quote) })),
  );
  const kindsAt = ({ file, at }: (typeof items)[number]) => {
    const { attributions, sources } = articleOf(result, file).sourcing;
    return attributions
      .filter(({ content }) => content.some((span) => overlaps(span, at)))
      .map(({ sourceId }) => sources.find(({ id }) => id === sourceId)?.kind);
  };

  test('finds the attributed statements', () => {
    const missed = items.filter((item) => kindsAt(item).length === 0);
    expectShare(
      missed.map(({ file, quote }) => `${file}: ${quote}`),
      items.length,
      FLOOR.sourcesFound,
    );
  });

  test('gives sources the right kind', () => {
    const found = items.filter((item) => kindsAt(item).length > 0);
    const wrong = found.filter(
      (item) => !kindsAt(item).some((kind) => kind && [item.kind, ...(item.alsoDefensible ?? [])].includes(kind)),
    );
    expectShare(
      wrong.map(
        (item) => `${item.file}: ${item.source} is ${item.kind}, not ${kindsAt(item).join('/')} (${item.quote})`,
      ),
      found.length,
      FLOOR.sourceKinds,
    );
  });
});

describe('omissions', () => {
  const omittedIn = (file: string) => new Set(articleOf(result, file).omission.omitted.map(({ factId }) => factId));

  test('lists what each article leaves out', () => {
    const planted = answerKey.omissions.flatMap((item) => item.missingIn.map((file) => ({ ...item, file })));
    const missed = planted.filter(({ file, statedIn }) => {
      const omitted = omittedIn(file);
      return ![...factsAt(result, statedIn)].some((id) => omitted.has(id));
    });
    expectShare(
      missed.map(({ file, fact }) => `${file} lacks: ${fact}`),
      planted.length,
      FLOOR.omissions,
    );
  });

  test('hardly ever lists as left out what the article states', () => {
    const stated = [...answerKey.statedByAll, ...answerKey.omissions].flatMap(({ fact, statedIn }) =>
      [...new Set(statedIn.map(({ file }) => file))].map((file) => ({ fact, file, statedIn })),
    );
    const wrong = stated.flatMap(({ fact, file, statedIn }) => {
      const listed = falselyOmitted(file, statedIn);
      return listed.length > 0 ? [`${file} states: ${fact} Yet it lists: ${listed.join(' / ')}`] : [];
    });
    expectShare(wrong, stated.length, FLOOR.notOmitted);
  });

  test('lists what only one article has', () => {
    const missed = answerKey.exclusive.filter((place) => {
      const { exclusive } = articleOf(result, place.file).omission;
      return !exclusive.some((id) => factsAt(result, [place]).has(id));
    });
    expectShare(
      missed.map(({ file, quote }) => `${file}: ${quote}`),
      answerKey.exclusive.length,
      FLOOR.exclusive,
    );
  });

  /** Facts said to be missing from `file` whose own sentence is one of the others' statements of what `file` states. */
  function falselyOmitted(file: string, statedIn: readonly Place[]): string[] {
    const omitted = omittedIn(file);
    const others = statedIn.filter((place) => place.file !== file);
    const ids = factsAt(result, others);
    return result.facts
      .filter(({ id, text }) => ids.has(id) && omitted.has(id) && others.some(({ quote }) => text.includes(quote)))
      .map(({ text }) => text);
  }
});

describe('conflicts', () => {
  test.each(answerKey.conflicts)('finds the conflicting $what', ({ values }) => {
    const at = values.map(({ file, value: figure, quote }) => ({
      file,
      figure,
      ...placeOf(articleOf(result, file).text, quote),
    }));
    const conflict = result.conflicts.filter((candidate) => {
      const shown = candidate.values.filter((shownValue) =>
        at.some((place) => place.file === shownValue.article && overlaps(place, shownValue)),
      );
      return new Set(shown.map((shownValue) => at.find((place) => place.file === shownValue.article)?.figure)).size > 1;
    });
    expect(conflict).not.toEqual([]);
  });

  test('names no conflict that is none', () => {
    const planted = answerKey.conflicts.flatMap(({ values }) =>
      values.map(({ file, quote }) => ({ file, ...placeOf(articleOf(result, file).text, quote) })),
    );
    const invented = result.conflicts.filter(
      ({ kind, values }) =>
        kind === 'figure' &&
        values.every((shown) => !planted.some((place) => place.file === shown.article && overlaps(place, shown))),
    );
    expect(invented.map(({ values }) => values.map((shown) => shown.value).join(' / '))).toEqual([]);
  });
});

describe('passages', () => {
  const passages = files.flatMap((file) => keyFor(file).passages.map((item) => ({ file, ...item })));
  const roleOf = (article: ArticleResult, quote: string) => {
    const at = placeOf(article.text, quote);
    return article.passages.find((passage) => overlaps(passage, at))?.role;
  };

  test('gives the planted passages their role', () => {
    const missed = passages.filter(({ file, quote, role }) => roleOf(articleOf(result, file), quote) !== role);
    expectShare(
      missed.map(
        ({ file, quote, role }) => `${file}: ${role} taken for ${roleOf(articleOf(result, file), quote)}: ${quote}`,
      ),
      passages.length,
      FLOOR.roles,
    );
  });

  test.each(passages.filter(({ role }) => !scoredRoles.has(role)))(
    'never scores the $role in $file',
    ({ file, quote }) => {
      const article = articleOf(result, file);
      const at = placeOf(article.text, quote);
      expect(article.framing.findings.filter((finding) => overlaps(finding, at))).toEqual([]);
      expect(article.sourcing.attributions.filter(({ content }) => content.some((span) => overlaps(span, at)))).toEqual(
        [],
      );
      const mentions = result.facts.flatMap((fact) => fact.mentions);
      expect(mentions.filter((mention) => mention.article === file && overlaps(mention, at))).toEqual([]);
    },
  );
});

describe('the key itself', () => {
  test.each(answerKey.cutQuotes)('the words of $speaker are cut in $cutIn.file', ({ fullIn, cutIn, dropped }) => {
    const full = articleOf(result, fullIn.file).text;
    expect(placeOf(full, fullIn.quote).start).toBeGreaterThanOrEqual(0);
    expect(placeOf(articleOf(result, cutIn.file).text, cutIn.quote).start).toBeGreaterThanOrEqual(0);
    expect(fullIn.quote).toContain(dropped);
    expect(articleOf(result, cutIn.file).text).not.toContain(dropped);
  });

  test('every label stands in its article', () => {
    for (const { labels } of answerKey.labels) {
      for (const { file, quote } of labels) placeOf(articleOf(result, file).text, quote);
    }
  });

  test.each(files)('%s is long enough to be scored and short enough for a lesson', (file) => {
    expect(articleOf(result, file).wordCount).toBeGreaterThanOrEqual(350);
    expect(articleOf(result, file).wordCount).toBeLessThanOrEqual(600);
  });
});
