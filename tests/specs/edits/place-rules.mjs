// Rules about where words belong: copies elsewhere, blocks, entries.
import { changed, gone, page, same, swap } from './rule-parts.mjs';

/** The quote as pages have it that let long words break. */
const hyphenated = ({ quote }) => quote.replaceAll(/(?<=\p{L}{5})(?=\p{L}{4})/gu, '\u00ad');
/** Other paragraphs of a page, so that copies stand apart. */
const between = [
  'The weather service expects more rain by Friday. Two of the three roads to the coast are open again.',
  'The council meets in the library until further notice. Its next session is on Monday at nine.',
];
const edited = (p) => swap(p.quote, p.figure[0], p.figure[1]);
const lines = (...parts) => parts.join('\n');

/** Rules that leave the old words standing somewhere else: a copy is not the place. */
const copyRules = [
  [
    'edited, and quoted in a correction below',
    (now, p) =>
      lines(now, ...between, `Correction: an earlier version of this article said: “${p.quote}”`),
  ],
  [
    'edited, and quoted in a correction above',
    (now, p) =>
      lines(
        `An earlier version of this story said that ${p.quote} This has been corrected.`,
        now,
        ...between,
      ),
  ],
  [
    'edited, and repeated in the newest entry',
    (now, p) => lines('18:50', `What we know so far. ${p.quote} More soon.`, now, ...between),
  ],
  ['edited, and appended as a line', (now, p) => lines(now, ...between, p.quote)],
  ['edited, and in a teaser', (now, p) => lines(`Read more: ${p.quote}`, now, ...between)],
  ['edited, and its paragraph doubled', (now, p) => lines(now, ...between, page(p, p.quote))],
];

/** The figure with the two words after it. */
const phraseOf = (p) =>
  new RegExp(`${p.figure[0].replace('.', '\\.')}(?: [^ ,.]+){2}`, 'u').exec(p.quote)?.[0] ??
  p.figure[0];

/** The pairs of every copy rule, with the whole sentence noted and with a phrase of it. */
export function casesOfCopies(p) {
  const before = lines(page(p, p.quote), ...between);
  const to = { expected: changed(p.figure[0], p.figure[1]) };
  return copyRules.flatMap(([rule, after]) =>
    [p.quote, phraseOf(p)].flatMap((quote) => [
      { class: rule, quote, before, after: after(page(p, edited(p)), p), ...to },
      {
        class: rule.replace('edited', 'kept'),
        quote,
        before,
        after: after(page(p, p.quote), p),
        expected: same,
      },
    ]),
  );
}

/** Rules about blocks: new words stay in theirs, and an entry that is gone is gone. */
export const blockRules = [
  [
    'a byline gains a line',
    (p) => [
      lines('By Anna Welt', p.quote, p.tail),
      lines('By Anna Welt. Updated 4 May 2025', edited(p), p.tail),
      changed(p.figure[0], p.figure[1]),
    ],
  ],
  [
    'a lead takes over its byline',
    (p) => [
      lines('By Anna Welt', p.quote, p.tail),
      lines(`By Anna Welt ${edited(p)}`, p.tail),
      changed(p.figure[0], p.figure[1]),
    ],
  ],
  [
    'a caption added above',
    (p) => [
      lines(p.lead, p.quote, p.tail),
      lines(p.lead, 'The scene on Friday. Photograph: Ilse Maren', edited(p), p.tail),
      changed(p.figure[0], p.figure[1]),
    ],
  ],
  [
    'live entry deleted',
    (p) => [
      lines('14:35', p.quote, '13:10', p.near, '12:40', p.lead, p.tail),
      lines('13:10', p.near, '12:40', p.lead, p.tail),
      gone,
    ],
  ],
  [
    'live entry deleted, a newer one added',
    (p) => [
      lines('15:20', p.tail, '14:35', p.quote, '13:10', p.lead, ...between),
      lines('18:50', edited(p), '15:20', p.tail, '13:10', p.lead, ...between),
      gone,
    ],
  ],
  [
    'soft hyphens and a line above',
    (p) => [page(p, p.quote), lines('Updated 4 May 2025', page(p, hyphenated(p))), same],
  ],
  [
    'soft hyphens, and quoted in a correction',
    (p) => [
      lines(p.lead, p.quote, ...between),
      lines(p.lead, hyphenated(p), ...between, `This had said "${p.quote}" It is being checked.`),
      same,
    ],
  ],
];
