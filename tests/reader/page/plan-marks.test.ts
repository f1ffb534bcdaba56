import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { planMarks } from '../../../entrypoints/reader/page/plan-marks.ts';
import { createKeys, listClaims } from '../../../entrypoints/reader/session/list-claims.ts';
import type { PageClaim } from '../../../entrypoints/shared/page-card/page-claim.ts';
import { findAllClaims } from '../../../lib/claims/further-claims.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { Dismissal } from '../../../lib/model/dismissal.ts';
import { measureMarks, MOST_UNDERLINED } from '../../../scripts/lib/measure-marks.ts';
import { annotationOn } from '../claim-samples.ts';

/** The claims of a text as the reader lists them, all of them marked. */
function listed(text: string): readonly PageClaim[] {
  return listClaims(
    {
      detected: findAllClaims(text, english, null),
      selected: [],
      sought: [],
      hints: [],
      drafts: [],
      dismissals: [],
      pageText: text,
      isMarked: () => true,
    },
    createKeys()('page'),
  );
}

/** What is underlined, one list a mark: "state family words". */
function lines(claims: readonly PageClaim[], text: string, isWhole = false): readonly string[][] {
  return planMarks(claims, text, isWhole).map((mark) =>
    mark.lines.map(
      ({ span, family, state }) => `${state} ${family} ${text.slice(span.start, span.end)}`,
    ),
  );
}

function annotated(claim: PageClaim, changes: Partial<Annotation> = {}): PageClaim {
  return {
    ...claim,
    annotation: annotationOn(claim.claim, { status: 'done', ...changes }),
    resolution: { state: 'same', span: claim.claim.span, certainty: 1 } as PageClaim['resolution'],
  };
}

const CLAIMS = [
  [
    'a figure with what it counts',
    'The district keeps 83 graves and 71 memorials of fallen soldiers.',
    [['open quantities 83 graves', 'open quantities 71 memorials of fallen soldiers']],
  ],
  [
    'each figure in the colour of its own kind, and no date beside another figure',
    'At least 31 people were killed in 2024 and damage came to $4.5 million.',
    [['open people 31 people', 'open quantities $4.5 million']],
  ],
  [
    'no number that names what is known already',
    'In September the two capitals mark the 80th anniversary of the victory.',
    [['open time-and-rank 80th anniversary of the victory']],
  ],
  [
    'a date where there is nothing else',
    'The bridge was opened on May 9, 2025.',
    [['open time-and-rank May 9, 2025']],
  ],
  [
    'the words that call something the largest',
    'The hall is the largest market in the region.',
    [['open time-and-rank the largest market']],
  ],
  [
    'a rank with what is ranked',
    'She was the first woman to lead the port.',
    [['open time-and-rank first woman']],
  ],
  [
    'a quotation between its marks',
    '“The target was a depot,” spokesman Oren Hask told reporters.',
    [['quoted words “The target was a depot,”']],
  ],
  [
    'in a quotation, a figure as a figure',
    '“We lost 40 people at the river,” said Ilse Karran.',
    [['quoted words “We lost ', 'open people 40 people', 'quoted words  at the river,”']],
  ],
  [
    'who speaks, where nothing else tells',
    'The Defence Ministry said that it had not hit any civilians at the market.',
    [['open words The Defence Ministry']],
  ],
] as const;

describe('a mark', () => {
  it.each(CLAIMS)('underlines %s', (_what, text, expected) => {
    const claims = listed(text).map((one) => ({
      ...one,
      claim: { ...one.claim, checkWorthiness: 0.5 },
    }));
    expect(lines(claims, text)).toEqual(expected);
  });

  it('underlines all words of a claim for those who want that', () => {
    const text = 'The district keeps 83 graves.';
    const [first] = lines(listed(text), text, true);
    expect(first).toEqual([expect.stringMatching(/ quantities The district keeps 83 graves\.$/u)]);
  });

  it('underlines words that a person chose as they were chosen', () => {
    const text = 'The district keeps 83 graves.';
    const claims = listed(text).map((one) => annotated(one, { origin: 'selected' }));
    expect(lines(claims, text)).toEqual([['annotated quantities The district keeps 83 graves.']]);
  });

  it('underlines the whole claim where the page changed what could be checked', () => {
    const now = 'The district keeps 84 graves.';
    const [claim] = listed('The district keeps 83 graves.');
    if (claim === undefined) throw new Error('no claim');
    const resolution = { state: 'changed', span: claim.span, old: '83', new: '84', certainty: 1 };
    const changed = { ...annotated(claim), resolution } as PageClaim;
    expect(lines([changed], now)).toEqual([['changed quantities The district keeps 84 graves.']]);
  });
});

describe('the line of a mark', () => {
  const text = 'The district keeps 83 graves.';
  const [claim] = listed(text);
  const level = { id: 'f', level: 'matches', unconfirmed: null, evidenceIds: [] };
  const finding = level as unknown as Annotation['findings'][number];
  const evidence = [{ findingIds: [] }] as unknown as Annotation['evidence'];
  const at = (checkWorthiness: number): PageClaim => {
    if (claim === undefined) throw new Error('no claim');
    return { ...claim, claim: { ...claim.claim, checkWorthiness } };
  };

  it.each([
    ['is plain while the claim is open', at(0.5), 'open'],
    ['is heavy for a key claim', at(0.9), 'key'],
    [
      'is plain for a claim with a note only',
      annotated(at(0.5), { status: 'checking', note: 'x' }),
      'open',
    ],
    ['is double for a claim called done', annotated(at(0.9)), 'annotated'],
    ['is double for a noted claim', annotated(at(0.5), { status: 'recorded' }), 'annotated'],
    [
      'is double for a verdict with evidence',
      annotated(at(0.5), { status: 'checking', findings: [finding], evidence }),
      'annotated',
    ],
    [
      'is dotted for a verdict without evidence',
      annotated(at(0.5), { findings: [finding] }),
      'no evidence',
    ],
    [
      'is dashed for a verdict on words replaced since',
      annotated(at(0.5), {
        findings: [{ ...finding, unconfirmed: { reason: 'edit' } as never }],
        evidence,
      }),
      'changed',
    ],
    [
      'is dashed where the page gives a later figure',
      { ...annotated(at(0.5)), later: [{}] as never },
      'changed',
    ],
  ] as const)('%s', (_what, shown, state) => {
    expect(planMarks([shown], text, false)[0]?.lines.map((line) => line.state)).toEqual([state]);
  });
});

describe('a quotation of several sentences', () => {
  const text =
    '“We know every stone here. Visitors ask me for the names. Nobody asks for more,” said Liu Wenbo.';
  const claims = listed(text);

  it('is one mark between its quotation marks, and one place to point at', () => {
    expect(claims).toHaveLength(3);
    expect(lines(claims, text)).toEqual([
      [
        'quoted words “We know every stone here. Visitors ask me for the names. Nobody asks for more,”',
      ],
    ]);
    expect(planMarks(claims, text, false)[0]?.extent).toEqual([{ start: 0, end: text.length }]);
    expect(planMarks(claims, text, false)[0]?.keys).toEqual(claims.map(({ key }) => key));
  });

  it('is one whatever the density leaves of it', () => {
    const few = claims.map((claim, index) => ({ ...claim, marked: index === 1 }));
    const [mark, ...rest] = planMarks(few, text, false);
    expect(rest).toEqual([]);
    expect(mark?.key).toBe(claims[1]?.key);
    expect(mark?.lines[0]?.span).toEqual({ start: 0, end: text.indexOf(' said') });
  });

  it('keeps a sentence that somebody has dealt with apart', () => {
    const dealt = claims.map((claim, index) => (index === 1 ? annotated(claim) : claim));
    expect(lines(dealt, text)).toEqual([
      ['quoted words “We know every stone here. ', 'quoted words  Nobody asks for more,”'],
      ['annotated words Visitors ask me for the names.'],
    ]);
  });

  it('goes with its first sentence when that is dismissed', () => {
    const dismissal = {} as Dismissal;
    const gone = claims.map((claim, index) =>
      index === 0 ? { ...claim, marked: false, dismissal } : claim,
    );
    expect(planMarks(gone, text, false)).toEqual([]);
  });

  it('keeps a sentence with a figure of its own apart, in the same line', () => {
    const counted = '“We know every stone here. We buried 40 horses here,” said Liu Wenbo.';
    const marks = lines(listed(counted), counted).map((words) =>
      words.map((one) => one.split(' ').slice(1).join(' ')),
    );
    expect(marks).toEqual([
      ['words “We know every stone here. '],
      ['words We buried ', 'quantities 40 horses', 'words  here,”'],
    ]);
  });
});

const ARTICLES = ['demo-article.html', 'pages/newspaper.html', 'pages/live-blog.html'].map(
  (name) => `tests/fixtures/${name}`,
);

describe('an article at normal density', () => {
  it.each(ARTICLES)('has at most 12 in 100 characters underlined: %s', (file) => {
    const { underlined, marks } = measureMarks(file, readFileSync(file, 'utf8'));
    expect(marks).toBeGreaterThan(0);
    expect(underlined).toBeLessThanOrEqual(MOST_UNDERLINED);
  });
});
