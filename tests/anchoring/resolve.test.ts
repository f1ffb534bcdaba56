import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../lib/anchoring/describe.ts';
import { resolve, resolveAll } from '../../lib/anchoring/resolve.ts';
import type { Resolution } from '../../lib/model/sighting.ts';
import { finish } from '../../lib/scheduling/steps.ts';
import { figureDouble } from './figure-double.ts';

const BEFORE =
  'The council of Averin met on Tuesday to hear what the flood had cost the town. Its members spoke for two hours and ' +
  'agreed on little. ';
const AFTER =
  ' The bridge at Dolen stays closed until spring. Farmers upstream had asked for the sluices to be opened a day ' +
  'earlier, the minutes show, and nobody had answered the telephone.';

/** Resolves a quote of the old page in a page where its wording differs. */
function reread(old: string, now: string, before = BEFORE, after = AFTER): Resolution {
  const target = describeSpan(BEFORE + old + AFTER, {
    start: BEFORE.length,
    end: BEFORE.length + old.length,
  });
  return resolve(before + now + after, target, figureDouble);
}

describe('resolve', () => {
  it('finds what it described, whatever the text and the span', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.nat(200),
        fc.integer({ min: 1, max: 60 }),
        (text, start, length) => {
          const target = describeSpan(text, { start, end: start + length });
          if (target.quote.exact === '') return;
          const result = resolve(text, target, figureDouble);
          expect(result).toMatchObject({ state: 'same', span: target.position, certainty: 1 });
        },
      ),
    );
  });

  it.each([
    ['stands where it stood', '12 people were killed.', '12 people were killed.'],
    [
      'has other quotation marks',
      'He said “we lost 12 people” to her.',
      'He said "we lost 12 people" to her.',
    ],
    ['has other dashes, set closer', 'The toll - 12 people - rose.', 'The toll—12 people—rose.'],
    [
      'has no-break spaces',
      'At least 12 people were killed.',
      'At least 12\u00A0people were\u00A0killed.',
    ],
    [
      'has soft hyphens',
      'Twelve inhabitants were killed.',
      'Twelve inhab\u00ADi\u00ADtants were killed.',
    ],
    ['has ligatures', 'The first fires were found.', 'The ﬁrst ﬁres were found.'],
    [
      'is decomposed',
      'Zoë and André paid 12 francs.',
      'Zoë and André paid 12 francs.'.normalize('NFD'),
    ],
    [
      'has a figure in words',
      'The flood killed 12 people in Dolen.',
      'The flood killed twelve people in Dolen.',
    ],
    [
      'has a figure grouped',
      'The flood cost 1200 jobs in Dolen.',
      'The flood cost 1,200 jobs in Dolen.',
    ],
    [
      'begins its sentence now',
      'Yesterday twelve people were killed.',
      'Yesterday twelve people were killed.',
    ],
  ])('calls the same what %s', (_, old, now) => {
    expect(reread(old, now)).toMatchObject({
      state: 'same',
      span: { start: BEFORE.length, end: BEFORE.length + now.length },
    });
  });

  it.each([
    ['a figure updated', 'The flood killed 31 people.', 'The flood killed 38 people.', '31', '38'],
    ['its digits turned', 'The flood killed 12.', 'The flood killed 21.', '12', '21'],
    [
      'a qualifier dropped',
      'At least 12 people were killed.',
      '12 people were killed.',
      'At least 12',
      '12',
    ],
    [
      'a qualifier added',
      '12 people were killed.',
      'At least 12 people were killed.',
      '12',
      'At least 12',
    ],
    [
      'another harm',
      'The flood killed 12 people.',
      'The flood injured 12 people.',
      'killed',
      'injured',
    ],
    [
      'a negation',
      'The mayor did pay for it.',
      'The mayor did not pay for it.',
      'did pay',
      'did not pay',
    ],
    [
      'another unit',
      'It carried 12 tons of grain.',
      'It carried 12 kilograms of grain.',
      'tons',
      'kilograms',
    ],
    [
      'another scale',
      'It cost 12 million marks.',
      'It cost 12 billion marks.',
      '12 million',
      '12 billion',
    ],
    ['another place', 'The flood began in Averin.', 'The flood began in Dolen.', 'Averin', 'Dolen'],
    [
      'quoted words changed',
      'She said “we were late”.',
      'She said “we were never late”.',
      'were late',
      'were never late',
    ],
  ])('reports %s with old and new', (_, before, after, old, now) => {
    expect(reread(before, after)).toMatchObject({ state: 'changed', old, new: now });
  });

  it('sees a qualifier put before words that begin with the figure', () => {
    const page = 'Officials in Dolen said on Monday that 12 people had drowned in the night.';
    const start = page.indexOf('12');
    const target = describeSpan(page, { start, end: start + 9 });
    const now = page.replace('12', 'at least 12');
    expect(resolve(now, target, figureDouble)).toMatchObject({
      state: 'changed',
      new: expect.stringContaining('at least 12') as string,
    });
  });

  it('calls a quote that was cut out removed', () => {
    expect(reread('The flood killed 12 people in the lower town.', '')).toMatchObject({
      state: 'orphan',
      reason: 'removed',
    });
  });

  it('does not take a near-identical sentence for the one that went', () => {
    const rest = `${AFTER} The fire killed 9 people in the upper town.`;
    const target = describeSpan(`${BEFORE}The flood killed 12 people in the lower town.${rest}`, {
      start: BEFORE.length,
      end: BEFORE.length + 45,
    });
    expect(resolve(BEFORE.trimEnd() + rest, target, figureDouble)).toMatchObject({
      state: 'orphan',
    });
  });

  it('does not take an identical sentence of a neighbour for the one that went', () => {
    const same = 'Police said that 14 people were injured in the crash.';
    const own = `In Aldmoor the road was wet. ${same} It was a Monday.\n`;
    const others = `In Bexley fog hung low. ${same} Friday was worse.\nCorrin saw none of it. ${same} So it went on.\n`;
    const start = own.indexOf(same);
    const target = describeSpan(own + others, { start, end: start + same.length });
    expect(resolve(own + others, target, figureDouble).state).toBe('same');
    expect(resolve(others, target, figureDouble).state).toBe('orphan');
  });

  it('refuses to choose between two copies that nothing tells apart', () => {
    const block = 'Ends here. Twelve people were killed in the flood. Begins there. ';
    const gap = 'Nothing of note was said that day by anyone at all. '.repeat(20);
    const page = gap + block + gap;
    const start = gap.length + 11;
    const target = describeSpan(page, { start, end: start + 39 });
    const moved = { ...target, position: { start: 3000, end: 3039 } };
    const twice = gap + block + gap + gap + block + gap;
    const middle = (twice.indexOf('Twelve') + twice.lastIndexOf('Twelve')) / 2;
    const between = { ...moved, position: { start: middle, end: middle + 39 } };
    expect(resolve(twice, between, figureDouble)).toMatchObject({
      state: 'orphan',
      reason: 'ambiguous',
    });
    expect(resolve(twice, target, figureDouble)).toMatchObject({
      state: 'same',
      method: 'position',
    });
  });

  it.each([
    [
      'Chinese without spaces',
      '昨天下午市政府宣布桥梁关闭。',
      '洪水造成十二人死亡。',
      '居民被要求离开家园，学校停课三天。',
    ],
    [
      'Arabic',
      'قال المتحدث باسم البلدية يوم الاثنين. ',
      'قتل ١٢ شخصا في الفيضان.',
      ' وستبقى المدارس مغلقة حتى الربيع.',
    ],
    [
      'Hebrew with points',
      'אמר הדובר ביום שני בערב. ',
      'שָׁלוֹם לְכֻלָּם בעיר',
      ' ובתי הספר ייסגרו עד האביב.',
    ],
    [
      'emoji',
      'Seen on the wall of the town hall: ',
      '👩‍👩‍👧 12 🕯️ for the dead',
      ' and nothing else was written there.',
    ],
  ])('follows %s to a new place', (_, before, words, after) => {
    const target = describeSpan(before + words + after, {
      start: before.length,
      end: before.length + words.length,
    });
    const lead = 'Correction. ';
    const start = lead.length + before.length;
    expect(resolve(lead + before + words + after, target, figureDouble)).toMatchObject({
      state: 'same',
      span: { start, end: start + words.length },
    });
  });

  it('never calls the same what has another digit', () => {
    const sentence = fc.tuple(
      fc.constantFrom('At least', 'About', 'Some', 'Only', 'More than'),
      fc.integer({ min: 0, max: 99_999 }),
      fc.constantFrom('people', 'graves', 'per cent', 'marks', 'km'),
      fc.constantFrom(
        'were counted in Dolen',
        'died there',
        'came on 3 May 1951',
        'are owed since 1947',
      ),
    );
    fc.assert(
      fc.property(sentence, fc.nat(), fc.integer({ min: 1, max: 9 }), (parts, which, step) => {
        const old = `${parts.join(' ')}.`;
        const digits = [...old.matchAll(/\d/gu)];
        const at = digits[which % digits.length]?.index ?? 0;
        const digit = (Number(old[at]) + step) % 10;
        const now = old.slice(0, at) + String(digit) + old.slice(at + 1);
        expect(reread(old, now).state).not.toBe('same');
      }),
      { numRuns: 300 },
    );
  });

  it('is total on any strings', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(
        anyText,
        anyText,
        anyText,
        anyText,
        fc.nat(99),
        (page, exact, prefix, suffix, start) => {
          const target = { quote: { exact, prefix, suffix }, position: { start, end: start + 3 } };
          const result = resolve(page, target, figureDouble);
          if (result.state === 'orphan') return;
          expect(result.span.start).toBeGreaterThanOrEqual(0);
          expect(result.span.end).toBeLessThanOrEqual(page.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('resolveAll', () => {
  it('gives what resolve gives, in the order asked', () => {
    const page = `${BEFORE}The flood killed 31 people.${AFTER}`;
    const targets = [0, 24, 60, 118, 150].map((start) =>
      describeSpan(page, { start, end: start + 22 }),
    );
    const now = `Updated. ${page.replace('31', '38')}`;
    const together = finish(
      resolveAll(
        now,
        targets.map((target) => ({ target, figures: [] })),
        figureDouble,
      ),
    );
    expect(together).toEqual(targets.map((target) => resolve(now, target, figureDouble)));
  });
});
