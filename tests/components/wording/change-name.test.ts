import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nameChanges } from '../../../components/wording/change-name.ts';

function named(old: string, now: string): string {
  return nameChanges(old, now)
    .map((change) => `${change.old} → ${change.new} ${change.what}`.trim())
    .join(', ');
}

describe('a change is named by its figures', () => {
  it.each([
    ['and what they count, once', '83 graves and', '87 graves and at least', '83 → 87 graves'],
    ['alone where the text says no more', '31', '38', '31 → 38'],
    ['with the word counted', '31 people', '38 people', '31 → 38 people'],
    [
      'two words of it',
      '12 civilian deaths in',
      '15 civilian deaths in',
      '12 → 15 civilian deaths',
    ],
    [
      'several',
      '12 dead and 30 injured',
      '15 dead and 41 injured',
      '12 → 15 dead, 30 → 41 injured',
    ],
    ['with its qualifier', 'at least 31', 'at least 38', 'at least 31 → at least 38'],
    ['about', 'about 600 people', 'about 650 people', 'about 600 → about 650 people'],
    ['a qualifier gone', 'at least 31', '38', 'at least 31 → 38'],
    ['only a qualifier gone', 'about 31', '31', 'about 31 → 31'],
    ['only a qualifier come', '31 people', 'more than 31 people', '31 → more than 31'],
    ['money', '$3 million', '$4.5 million', '$3 → $4.5 million'],
    ['money of another size', '3 million', '3 billion', '3 million → 3 billion'],
    ['euros after the number', '300 €', '350 €', '300 € → 350 €'],
    ['percent signs', '12%', '15%', '12% → 15%'],
    ['percent in words', '12 percent of voters', '15 percent of voters', '12 → 15 percent'],
    ['a percent sign for a word', '12 percent', '12%', '12 percent → 12%'],
    ['thousands', '1,200 homes', '1,350 homes', '1,200 → 1,350 homes'],
    ['a range', '33-40 bodies', '36-40 bodies', '33-40 → 36-40 bodies'],
    [
      'a range in words',
      'between 33 and 40',
      'between 36 and 40',
      'between 33 and 40 → between 36 and 40',
    ],
    ['a range for one', 'between 33 and 40 people', '38 people', 'between 33 and 40 → 38 people'],
    ['a day', '3 May', '4 May', '3 → 4 May'],
    ['a day after the month', 'May 3', 'May 4', 'May 3 → May 4'],
    ['a year', '3 May 2025', '3 May 2026', '3 May 2025 → 3 May 2026'],
    ['another month too', '30 April', '2 May', '30 April → 2 May'],
    ['a time', '14:35', '15:10', '14:35 → 15:10'],
    ['a word for a number', 'dozens of people', '38 people', 'dozens → 38 people'],
    [
      'figures before words',
      'the 31 workers died',
      'the 38 workers were killed',
      'the 31 → the 38 workers',
    ],
  ])('%s', (_what, old, now, name) => {
    expect(named(old, now)).toBe(name);
  });
});

describe('in Russian', () => {
  it.each([
    ['what is counted, once', '83 могилы и', '87 могил и не менее', '83 могилы → 87 могил'],
    ['the same word', '31 человек', '38 человек', '31 → 38 человек'],
    ['its qualifier', 'не менее 31', 'не менее 38', 'не менее 31 → не менее 38'],
    ['about', 'около 600 человек', '650 человек', 'около 600 → 650 человек'],
    ['money', '3 млн рублей', '4,5 млн рублей', '3 → 4,5 млн рублей'],
    ['groups of thousands', '12 300 домов', '12 500 домов', '12 300 → 12 500 домов'],
    ['percent', '12 %', '15 %', '12 % → 15 %'],
    ['a range', 'от 33 до 40', 'от 36 до 40', 'от 33 до 40 → от 36 до 40'],
    ['a date', '3 мая', '4 мая', '3 → 4 мая'],
    ['a negation', 'были найдены', 'не были найдены', 'были найдены → не были найдены'],
    ['a name', 'губернатор Иванов', 'губернатор Петров', 'Иванов → Петров'],
    ['no dangling "и"', 'убиты и', 'ранены и', 'убиты → ранены'],
  ])('%s', (_what, old, now, name) => {
    expect(named(old, now)).toBe(name);
  });
});

describe('a change without figures is named by the shortest words that tell', () => {
  it.each([
    ['a word for a word', 'was opened', 'was closed', 'opened → closed'],
    ['a name', 'governor Tomas Ardel', 'governor Tomas Karran', 'Ardel → Karran'],
    ['no dangling "and"', 'killed and', 'wounded and', 'killed → wounded'],
    ['a negation with what it denies', 'was found', 'was not found', 'found → not found'],
    ['a negation gone', 'did not agree', 'did agree', 'not agree → agree'],
    ['a word more', 'We lost all', 'We lost nearly all', 'all → nearly all'],
    ['a word more at the end', 'they left', 'they left early', 'left → left early'],
    ['a word less', 'a covered market', 'a market', 'covered market → market'],
    ['joining words where nothing else changed', 'in', 'on', 'in → on'],
    ['one number counts something else', '31 killed', '31 wounded', '31 killed → 31 wounded'],
    ['marks only, all of it', 'dead, wounded', 'dead; wounded', 'dead, wounded → dead; wounded'],
    [
      'long passages, cut between words',
      'a quiet morning turned into the worst day of the year',
      'nobody had expected anything like this from anyone at all here',
      'quiet morning turned into the worst… → nobody had expected anything like this…',
    ],
  ])('%s', (_what, old, now, name) => {
    expect(named(old, now)).toBe(name);
  });
});

const word = fc.constantFrom(
  ...'and of the graves at least about killed 31 83 87 1,200 $3 12% not Ardel, и не менее могил'.split(
    ' ',
  ),
);
const passage = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

describe('whatever changed', () => {
  it('both sides differ, and neither is empty nor ends with "and" or "of" alone', () => {
    fc.assert(
      fc.property(passage, passage, (old, now) => {
        fc.pre(old !== now);
        for (const { old: before, new: after } of nameChanges(old, now)) {
          expect(before).not.toBe(after);
          expect(before.trim()).not.toBe('');
          expect(after.trim()).not.toBe('');
        }
      }),
    );
  });

  it('a name has only whole words of its passage', () => {
    fc.assert(
      fc.property(passage, passage, (old, now) => {
        const whole = new Set(`${old} ${now}`.split(/[\s,]+/));
        const said = nameChanges(old, now).flatMap((one) =>
          `${one.old} ${one.new} ${one.what}`.replaceAll('…', '').split(/[\s,]+/),
        );
        expect(said.filter((one) => one !== '' && !whole.has(one))).toEqual([]);
      }),
    );
  });
});
