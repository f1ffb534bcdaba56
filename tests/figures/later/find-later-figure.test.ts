import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find-claims.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { englishSubjectPatterns } from '../../../lib/figures/later/english-subject-patterns.ts';
import { findLaterFigure } from '../../../lib/figures/later/find-later-figure.ts';
import { inOrderOfTime } from '../../../lib/figures/later/in-order-of-time.ts';
import { readSeries } from '../../../lib/figures/later/series.ts';
import { subjectPatternsFor } from '../../../lib/figures/later/subject-patterns-for.ts';
import type { LaterFigure } from '../../../lib/model/later-figure.ts';
import type { LiveEntries, LiveEntry } from '../../../lib/model/page/live-entry.ts';

/** What comes after the first figure of the first text; one entry an hour, oldest first. */
function after(
  texts: readonly string[],
  form: LiveEntries['form'] = 'live blog',
): Omit<LaterFigure, 'figureId' | 'old'> | null {
  const text = texts.join('\n');
  const all = texts.map((words, index): LiveEntry => {
    const start = texts.slice(0, index).join('\n').length + Math.min(index, 1);
    const postedAt = `2026-03-14T${String(10 + index)}:00Z`;
    return {
      span: { start, end: start + words.length },
      postedAt,
      permalink: `https://a.example/#${index}`,
      isPinned: false,
    };
  });
  const entries = form === 'updates' ? all.slice(1) : all;
  const claims = findClaims(text, english);
  const page = {
    text,
    heading: 'Dam break at Varn: latest\nThe old mill dam gave way at dawn',
    words: englishSubjectPatterns,
  };
  const series = readSeries({ form, entries }, claims, page);
  const [figure] = claims.flatMap(({ figures }) => figures);
  if (!figure) throw new Error('no figure');
  return findLaterFigure(figure.span, series);
}

/** "higher 38", "lower 11", "higher 15 added up"; "-" for nothing. */
function told(texts: readonly string[]): string {
  const later = after(texts);
  if (later === null) return '-';
  const { direction, figure, isAddedUp } = later;
  return `${direction} ${figure.min}${isAddedUp ? ' added up' : ''}`;
}

const SEVEN = 'Seven people were killed in Varn, the mayor said.';
const TWELVE = 'At least 12 people were killed in Varn, the mayor said.';

describe('a later figure', () => {
  it.each<[what: string, texts: string[], expected: string]>([
    ['a higher toll', [SEVEN, 'The death toll has risen to 38.'], 'higher 38'],
    [
      'the last of several',
      [SEVEN, 'The death toll has risen to 12.', 'The death toll has risen to 38.'],
      'higher 38',
    ],
    [
      'a toll revised down',
      ['The death toll stands at 15.', 'The toll was revised down to 11.'],
      'lower 11',
    ],
    [
      'a correction that leaves the former figure out',
      [
        'The death toll stands at 15.',
        'Correction: an earlier entry gave the number of dead as 15. The death toll is 14.',
      ],
      'lower 14',
    ],
    ['"at least 12", then "12"', [TWELVE, 'Twelve people have died in Varn.'], '-'],
    ['"12", then "at least 12"', ['The death toll is 12.', 'At least 12 people have died.'], '-'],
    ['"15", then "at least 12"', ['The death toll is 15.', 'At least 12 people have died.'], '-'],
    [
      'an equal figure in words',
      [TWELVE, 'The toll has risen to 20.', 'The toll was lowered to twelve.'],
      '-',
    ],
    [
      '"about 30", then "31"',
      ['About 30 people were killed in Varn.', 'The death toll is 31.'],
      '-',
    ],
    [
      '"about 30", then "38"',
      ['About 30 people were killed in Varn.', 'The death toll is 38.'],
      'higher 38',
    ],
    [
      '"dozens", then "38"',
      ['Dozens of people were killed in Varn.', 'The death toll is 38.'],
      '-',
    ],
    [
      'three more bodies',
      [TWELVE, 'Three more bodies were found at the mill.'],
      'higher 15 added up',
    ],
    [
      'three more and two more',
      [SEVEN, 'Three more bodies were found.', 'Two more people died in hospital.'],
      'higher 12 added up',
    ],
    [
      'more of a group: open until said again',
      [SEVEN, 'Two more firefighters died.', 'Three more bodies were found.'],
      '-',
    ],
    [
      'more within the entry that gives the toll',
      [SEVEN, 'Three more bodies were found, bringing the toll to 10.'],
      'higher 10',
    ],
    ['more by a number not given', [SEVEN, 'Several more people died in hospital.'], '-'],
    ['"from 7 to 9"', [SEVEN, 'The toll has risen from 7 to 9.'], 'higher 9'],
    ['"9, up from 7"', [SEVEN, 'The toll stands at 9, up from 7.'], 'higher 9'],
    ['another harm', [SEVEN, 'Forty people were injured.'], '-'],
    ['another place', [SEVEN, 'In Ostrel, 19 people were killed.'], '-'],
    [
      'another place in the sentence before',
      [SEVEN, 'A bridge fell in Ostrel this morning. The death toll is 19.'],
      '-',
    ],
    [
      'another place named before the noun',
      [SEVEN, 'The Ostrel landslide has killed 19 people.'],
      '-',
    ],
    [
      'a neighbouring place without a name',
      [SEVEN, 'In a neighbouring town, 19 people have died.'],
      '-',
    ],
    ['two places together', [SEVEN, 'In Varn and Ostrel 19 people have died.'], '-'],
    ['the whole country', [SEVEN, 'Nationwide, 44 people have died.'], '-'],
    [
      'a historical comparison by year',
      [SEVEN, 'The flood of 1958 killed 212 people in Varn.'],
      '-',
    ],
    [
      'a historical comparison in words',
      [SEVEN, 'Ten years ago, 212 people were killed in Varn.'],
      '-',
    ],
    [
      'a comparison after the toll',
      [SEVEN, 'The toll is 19, the highest since 1958.'],
      'higher 19',
    ],
    [
      'the figure in the entry’s own year',
      [SEVEN, 'In March 2026 no dam had been checked. The toll is 19.'],
      'higher 19',
    ],
    ['a part of the dead', [SEVEN, 'Of the dead, 12 were children.'], '-'],
    ['a group of people', [SEVEN, 'Twelve firefighters were killed in Varn.'], '-'],
    [
      'another occurrence in the same place',
      [SEVEN, 'Nine people were killed when a bus overturned in Varn.'],
      '-',
    ],
    [
      'the same occurrence told again',
      [SEVEN, 'Nine people were killed when a dam broke in Varn.'],
      'higher 9',
    ],
    [
      'a smaller number that is not called the toll',
      [SEVEN, 'Two people were killed in Varn.'],
      '-',
    ],
    ['what is feared', [SEVEN, 'More than 100 people are feared dead.'], '-'],
    ['what could be', [SEVEN, 'The death toll could exceed 100.'], '-'],
    ['what is not confirmed', [SEVEN, 'Unconfirmed reports speak of 60 dead.'], '-'],
    ['a question', [SEVEN, 'Have 60 people died?'], '-'],
    [
      'two tolls in one entry',
      [SEVEN, 'The toll is 19, one ministry says. The toll is 22, another says.'],
      '-',
    ],
    ['a toll in the entry’s title', [SEVEN, 'Death toll rises to nineteen'], 'higher 19'],
  ])('%s', (_, texts, expected) => {
    expect(told(texts)).toBe(expected);
  });

  it('comes with its sentence, entry time and address', () => {
    expect(after([SEVEN, 'The death toll has risen to 38.'])).toMatchObject({
      quote: 'The death toll has risen to 38.',
      postedAt: '2026-03-14T11:00Z',
      permalink: 'https://a.example/#1',
      figure: { span: { start: 78, end: 80 } },
    });
  });

  it('comes with those in between, without repetitions and what says nothing new', () => {
    const given = after([
      SEVEN,
      'At least 12 people have died.',
      'Twelve people have died.',
      'The death toll has been lowered to 11.',
      'The death toll has risen to 38.',
      'The death toll is 38.',
    ]);
    expect(given?.figure.text).toBe('38');
    expect(given?.postedAt).toBe('2026-03-14T15:00Z');
    expect(given?.between?.map(({ figure, direction }) => `${direction} ${figure.text}`)).toEqual([
      'higher 12',
      'lower 11',
    ]);
  });

  it('is not one of the same entry or an earlier one', () => {
    expect(told(['The death toll is 38, after 7 people died at once.'])).toBe('-');
    expect(told(['The death toll is 38.', 'It rains.'])).toBe('-');
  });

  it('comes after the rest of an article in an update of it', () => {
    expect(after([SEVEN, 'Update, 12:10: the toll has risen to 38.'], 'updates')?.direction).toBe(
      'higher',
    );
  });

  it('is told of no language without words for it', () => {
    expect(subjectPatternsFor('de')).toBeNull();
    expect(subjectPatternsFor('en-GB')).not.toBeNull();
  });
});

describe('the order of entries', () => {
  const entry = (postedAt: string | null, isPinned = false): LiveEntry => ({
    span: { start: 0, end: 1 },
    postedAt,
    permalink: null,
    isPinned,
  });
  const order = (...times: (string | null)[]): (string | null)[] =>
    inOrderOfTime(times.map((time) => entry(time))).map(({ postedAt }) => postedAt);

  it('is by time, whichever comes first on the page', () => {
    expect(order('T12:00', 'T11:00', 'T10:00')).toEqual(['T10:00', 'T11:00', 'T12:00']);
    expect(order('T10:00', 'T11:00', 'T12:00')).toEqual(['T10:00', 'T11:00', 'T12:00']);
  });

  it('compares offsets', () => {
    const [early, late] = ['2026-03-14T12:00+05:00', '2026-03-14T08:00Z'];
    expect(order(late, early)).toEqual([early, late]);
  });

  it('keeps the order of the page among equal times', () => {
    const entries = ['T12:00', 'T11:00', 'T11:00', 'T10:00'].map((time) => entry(time));
    const [, second, third] = entries;
    expect(inOrderOfTime(entries).slice(1, 3)).toEqual([third, second]);
    expect(inOrderOfTime(entries)[1]).toBe(third);
  });

  it('leaves out what contradicts it, is pinned, has no time or one of another precision', () => {
    expect(order('T09:00', 'T12:00', 'T11:00', 'T10:00')).toEqual(['T10:00', 'T11:00', 'T12:00']);
    expect(order('T12:00', null, '2026-03-14', 'T10:00')).toEqual(['T10:00', 'T12:00']);
    expect(inOrderOfTime([entry('T12:00', true), entry('T10:00')])).toHaveLength(1);
  });

  it('runs over midnight where times have no day', () => {
    expect(order('T00:40', 'T23:50', 'T22:10')).toEqual(['T22:10', 'T23:50', 'T00:40']);
    expect(order('T22:10', 'T23:50', 'T00:40')).toEqual(['T22:10', 'T23:50', 'T00:40']);
    // Only a step over midnight: on which side the newest is cannot be told.
    expect(order('T00:40', 'T23:50')).toEqual([]);
  });

  it('is none where the times do not tell it', () => {
    expect(order('T10:00', 'T10:00')).toEqual([]);
  });
});
