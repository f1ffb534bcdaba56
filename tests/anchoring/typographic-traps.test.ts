import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../lib/anchoring/describe.ts';
import { resolve, type ResolveDeps } from '../../lib/anchoring/resolve.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';
import { readFigures } from '../../lib/claims/read-figures.ts';
import { sameFigure } from '../../lib/figures/same-figure.ts';

const deps: ResolveDeps = {
  figures: [],
  readFigures: (text) => readFigures(text, english),
  sameFigure,
};
const BEFORE =
  'The council of Averin met on Tuesday to hear what the flood had cost the town. Its members spoke for two hours. ';
const AFTER =
  ' The bridge at Dolen stays closed until spring. Farmers upstream had asked for the sluices to be opened a day earlier.';
const MOVED = 'A new paragraph stands first here.\n';

/** The states of a sentence that became another one, at its place and moved. */
function statesOf(old: string, now: string): readonly string[] {
  const target = describeSpan(BEFORE + old + AFTER, {
    start: BEFORE.length,
    end: BEFORE.length + old.length,
  });
  return [BEFORE, MOVED + BEFORE].map((lead) => resolve(lead + now + AFTER, target, deps).state);
}

describe('signs that hardly show', () => {
  it.each([
    ['feet and inches', 'The wave was 6′ high at the pier.', 'The wave was 6″ high at the pier.'],
    ['feet and inches, typed', `The wave was 6' high here.`, `The wave was 6" high here.`],
    ['mega and milli', 'It needs 5 MW of power.', 'It needs 5 mW of power.'],
    ['mega and milli after a hyphen', 'It has a 5-MW turbine.', 'It has a 5-mW turbine.'],
    ['bytes and bits', 'It sends 5 MB a second.', 'It sends 5 Mb a second.'],
    ['digits written backwards', 'It killed 38 people.', 'It killed \u202E38\u202C people.'],
    [
      'digits forced forwards',
      'It killed \u202E38\u202C people.',
      'It killed \u202D38\u202C people.',
    ],
    ['one of two and a range', 'Some 10 or 12 were hurt there.', 'Some 10-12 were hurt there.'],
    ['one of two and a range with a dash', 'Ten or twelve fell.', 'Ten–twelve fell.'],
    ['one of two and between', 'Some 10 or 12 fell.', 'Between 10 and 12 fell.'],
    ['a lost per cent in two words', 'It is down from 6.2 per cent.', 'It is down from 6.2.'],
    ['a lost per cent', 'It fell from 6.2 percent to 5.', 'It fell from 6.2 to 5.'],
    [
      'a lost per cent that the sentence before still has',
      'The rate rose to 7.1 percent, up from 6.2 percent in May.',
      'The rate rose to 7.1 percent, up from 6.2 in May.',
    ],
    [
      'a lost per cent sign that the sentence before still has',
      'The rate fell to 5.1%, down from 6.2%.',
      'The rate fell to 5.1%, down from 6.2.',
    ],
    [
      'feet and two primes',
      'The wave was 6′ high at the pier.',
      'The wave was 6′′ high at the pier.',
    ],
    ['squares and cubes', 'The area is 12 m² in all.', 'The area is 12 m³ in all.'],
    ['a power and a number', 'It was 10² people.', 'It was 102 people.'],
    ['a lost minus', 'It was −5 degrees at night.', 'It was 5 degrees at night.'],
    ['a lost hyphen for a minus', 'It was -5 degrees at night.', 'It was 5 degrees at night.'],
    ['a lost one', 'He gave 1½ million euros.', 'He gave ½ million euros.'],
    ['a lost plus', 'It has 38+ members now.', 'It has 38 members now.'],
    ['a lost about', 'It has ~38 members now.', 'It has 38 members now.'],
    ['below and above', 'It has <38 members now.', 'It has >38 members now.'],
    ['currencies', 'It cost $38 million.', 'It cost €38 million.'],
    ['a lost per cent of a range', 'It is 24% – up to 35% now.', 'It is 24% – up to 35 now.'],
    ['per mille and per cent', 'It is 38‰ of all.', 'It is 38% of all.'],
    ['a dash and a comma', 'It was 10–12 people.', 'It was 10,12 people.'],
  ])('%s are never called the same', (_what, old, now) => {
    expect(statesOf(old, now)).not.toContain('same');
    expect(statesOf(now, old)).not.toContain('same');
  });

  it.each([
    ['marks of direction', 'It killed 38 people.', 'It killed \u206838\u2069\u200E people.'],
    ['zeros at the end', 'The quake had a strength of 6.0.', 'The quake had a strength of 6.00.'],
    ['a range by a word or a dash', 'Some 10 to 12 were hurt.', 'Some 10-12 were hurt.'],
    [
      'a soft hyphen in what is counted',
      'It killed 38 civilians.',
      'It killed 38 civil\u00ADians.',
    ],
    ['a space that does not break', 'It hurt 38 civilians.', 'It\u00A0hurt 38\u00A0civilians.'],
    ['a capital where a sentence opens', 'Toll - we mourn 38.', 'Toll - We mourn 38.'],
  ])('%s are the same', (_what, old, now) => {
    expect(statesOf(old, now)).toEqual(['same', 'same']);
  });
});

it('a number that is turned right at the start of the noted words is changed', () => {
  const old = 'It killed 38 people there.';
  const text = BEFORE + old + AFTER;
  const start = text.indexOf('38');
  const target = describeSpan(text, { start, end: start + 2 });
  const now = text.replace('38 people', '\u202E38\u202C people');
  for (const page of [now, MOVED + now]) expect(resolve(page, target, deps).state).toBe('changed');
});

it('a sentence whose noun gained a soft hyphen is the same where a line is added above it', () => {
  const old = 'They put 347 of its 391 inhabitants to death.';
  const text = `${old} Two men hid in the mill.`;
  const target = describeSpan(text, { start: 0, end: old.length });
  const page = `Updated 4 May 2025\n${text.replace('inhabitants', 'inhabit\u00ADants')}`;
  expect(resolve(page, target, deps).state).toBe('same');
});
