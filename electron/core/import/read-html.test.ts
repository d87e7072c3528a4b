import { describe, expect, test } from 'vitest';
import { readHtml } from './read-html.ts';

const P = [
  'The harbour bridge fell into the water on Monday morning, and fourteen people were taken to hospital, officials said.',
  'Engineers had warned the council twice, in letters seen by this paper, that the eastern pier was no longer safe.',
  'The council put off the repair each time, saying that the money was needed for the new tram line to the airport.',
  'A spokeswoman for the mayor said on Tuesday that every document would be handed to the public inquiry next week.',
  'Divers will go on searching the river bed until the last of the missing cars has been brought to the surface.',
];
const QUOTE = '“We heard a crack like thunder, and then there was nothing where the road had been,” said Omar Haddad.';

function page(body: string, head = ''): string {
  return `<!doctype html><html><head><title>Bridge falls | The Daily Comet</title>${head}<style>.x{}</style></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World news from all over the planet today</a></li></ul></nav>
    ${body}
    <footer><p>Copyright 2026 The Daily Comet and its owners, all rights reserved everywhere.</p></footer>
    <script>var secret = "never shown to a reader";</script></body></html>`;
}
const paragraphs = (from = 0, to = P.length) =>
  P.slice(from, to)
    .map((text) => `<p>${text}</p>`)
    .join('\n');
const blocks = (html: string) => readHtml(html).text.split('\n\n');

describe('text of the article', () => {
  test('paragraphs in order, headline first, nothing of the page around it', () => {
    expect(blocks(page(`<article><h1>Bridge falls</h1>${paragraphs()}</article>`))).toEqual(['Bridge falls', ...P]);
  });

  test.each([
    [
      'in the article element',
      `<article>${paragraphs(0, 3)}<blockquote><p>${QUOTE}</p></blockquote>${paragraphs(3)}</article>`,
    ],
    ['in a plain div', `<div class="story">${paragraphs(0, 3)}<blockquote>${QUOTE}</blockquote>${paragraphs(3)}</div>`],
    [
      'with a class that sounds like furniture',
      `<article>${paragraphs(0, 3)}<blockquote class="sidebar promo related">${QUOTE}</blockquote>${paragraphs(3)}</article>`,
    ],
    [
      'in an aside',
      `<article>${paragraphs(0, 3)}<aside><blockquote><p>${QUOTE}</p></blockquote></aside>${paragraphs(3)}</article>`,
    ],
  ])('a block quotation stays in its place: %s', (_, body) => {
    expect(blocks(page(body)).slice(-P.length - 1)).toEqual([...P.slice(0, 3), QUOTE, ...P.slice(3)]);
  });

  test('block quotations at the start and the end of the article stay', () => {
    const quotation = `<blockquote class="related promo">${QUOTE}</blockquote>`;
    const other = `<blockquote class="related promo">“Never again,” said the mayor.</blockquote>`;
    const found = blocks(page(`<article>${quotation}${paragraphs()}${other}</article>`));
    expect(found.slice(-P.length - 2)).toEqual([QUOTE, ...P, '“Never again,” said the mayor.']);
  });

  test('a pull quote that repeats the text is not put in twice', () => {
    const pull = `<aside class="social share"><blockquote>the eastern pier was no longer safe</blockquote></aside>`;
    expect(blocks(page(`<article>${paragraphs(0, 3)}${pull}${paragraphs(3)}</article>`)).slice(-P.length)).toEqual(P);
  });

  test('lists stay, even when they are made of links', () => {
    const items = [
      'The pier was last inspected in 2019.',
      'The budget for repairs was cut twice.',
      'No lorry ban was ever imposed.',
    ];
    const list = `<ul>${items.map((item) => `<li><a href="/x">${item}</a></li>`).join('')}</ul>`;
    expect(blocks(page(`<article>${paragraphs(0, 3)}${list}${paragraphs(3)}</article>`))).toEqual(
      expect.arrayContaining(items),
    );
  });

  test('a caption is a paragraph of its own', () => {
    const figure = '<figure><img src="b.jpg"><figcaption>The bridge on Monday. Photo: A. Lens</figcaption></figure>';
    const found = blocks(page(`<article>${paragraphs(0, 2)}${figure}${paragraphs(2)}</article>`));
    expect(found).toContain('The bridge on Monday. Photo: A. Lens');
    expect(found.slice(-1)).toEqual(P.slice(-1));
  });

  test('old pages part paragraphs with two line breaks', () => {
    const found = blocks(page(`<div id="story">${P.join('<br><br>\n')}</div>`));
    expect(found.slice(-P.length)).toEqual(P);
  });

  test('a page wrapped in one form is read all the same', () => {
    expect(blocks(page(`<form><div class="story">${paragraphs()}</div></form>`)).slice(-P.length)).toEqual(P);
  });

  test('blanks and entities come out as a reader sees them', () => {
    const found = blocks(
      page(`<article><p>Ham &amp; eggs,\n   <b>so</b>\tthey say:\u00a0fine.</p>${paragraphs()}</article>`),
    );
    expect(found).toContain('Ham & eggs, so they say: fine.');
  });
});

describe('receipt', () => {
  test('names what was left out, never scripts or styles', () => {
    const draft = readHtml(page(`<article>${paragraphs()}</article>`));
    expect(draft.dropped).toEqual([
      'World news from all over the planet today',
      'Copyright 2026 The Daily Comet and its owners, all rights reserved everywhere.',
    ]);
    expect(draft.notes).toEqual(['Left out as no part of the article: 3 blocks of the page, 2 of them listed here.']);
    expect(`${draft.text}${draft.dropped.join()}`).not.toMatch(/secret|\.x\{/);
    expect(draft.wordsIn).toBeGreaterThan(draft.text.split(/\s+/).length);
  });

  test('a page without an article keeps all its paragraphs and says so', () => {
    const draft = readHtml('<html><body><p>The bridge fell.</p><p>Nobody was hurt.</p></body></html>');
    expect(draft.text).toBe('The bridge fell.\n\nNobody was hurt.');
    expect(draft.notes).toEqual(['No article was recognised on the page; all its paragraphs were kept.']);
  });
});

describe('metadata', () => {
  const article = `<article>${paragraphs()}</article>`;
  const linked = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
  const news = {
    '@type': ['NewsArticle'],
    headline: 'Bridge falls into harbour',
    datePublished: '2026-11-03T09:00:00Z',
    author: [{ '@type': 'Person', name: 'Jane Doe' }, { name: 'Jo Roe' }],
    publisher: { name: 'The Daily Comet' },
    mainEntityOfPage: { '@id': 'https://comet.example/bridge' },
  };
  const full = {
    headline: 'Bridge falls into harbour',
    author: 'Jane Doe, Jo Roe',
    date: '2026-11-03T09:00:00Z',
    url: 'https://comet.example/bridge',
    outlet: 'The Daily Comet',
  };
  test.each([
    ['JSON-LD', linked(news), article, full],
    ['JSON-LD in a graph', linked({ '@graph': [{ '@type': 'WebSite' }, news] }), article, full],
    [
      'JSON-LD goes before meta tags',
      `<meta property="og:title" content="Shared title">${linked(news)}`,
      article,
      full,
    ],
    [
      'broken JSON-LD falls back to meta tags',
      `<script type="application/ld+json">{"@type":</script><meta property="og:title" content="Bridge &amp; harbour">
       <meta property="og:site_name" content="Comet"><meta name="author" content="Jane Doe">
       <meta property="article:published_time" content="2026-11-03"><meta property="og:url" content="https://comet.example/b">`,
      article,
      {
        headline: 'Bridge & harbour',
        author: 'Jane Doe',
        date: '2026-11-03',
        url: 'https://comet.example/b',
        outlet: 'Comet',
      },
    ],
    [
      "the page's own elements",
      '<link rel="canonical" href="https://www.comet.example/c">',
      `<h1>Bridge falls</h1><p><a rel="author">By Jane Doe</a> <time datetime="2026-11-03">Tuesday</time></p>${article}`,
      {
        headline: 'Bridge falls',
        author: 'Jane Doe',
        date: '2026-11-03',
        url: 'https://www.comet.example/c',
        outlet: 'comet.example',
      },
    ],
    [
      'a relative address says nothing',
      '<link rel="canonical" href="/c"><meta property="og:url" content="https://comet.example/d">',
      article,
      { headline: 'Bridge falls', author: '', date: '', url: 'https://comet.example/d', outlet: 'comet.example' },
    ],
    ['nothing but a title', '', article, { headline: 'Bridge falls', author: '', date: '', url: '', outlet: '' }],
  ])('%s', (_, head, body, metadata) => {
    expect(readHtml(page(body, head)).metadata).toEqual(metadata);
  });
});

test.each([
  ['without a root', paragraphs()],
  ['without a body', `<html><head><title>T</title></head>${paragraphs()}</html>`],
  ['with a title and nothing else', `<title>Bridge falls</title>${paragraphs()}`],
  ['with tags left open', `<html><body><div>${P.map((text) => `<p>${text}`).join('')}`],
  ['after a comment', `<!-- saved from https://comet.example -->\n<html><body>${paragraphs()}</body></html>`],
])('a page %s keeps every paragraph', (_, html) => {
  expect(blocks(html).slice(-P.length)).toEqual(P);
});

test('a text under the name of a page is read as text', () => {
  expect(readHtml('One.\n\nTwo.').text).toBe('One.\n\nTwo.');
});

test('a page nested deeper than any stack is read', () => {
  const depth = 20_000;
  expect(
    readHtml(`<html><body>${'<div>'.repeat(depth)}The bridge fell.${'</div>'.repeat(depth)}</body></html>`).text,
  ).toBe('The bridge fell.');
});
