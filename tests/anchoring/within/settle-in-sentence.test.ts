import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../../lib/anchoring/describe.ts';
import { keptText } from '../../../lib/anchoring/kept-pieces.ts';
import { SearchableText } from '../../../lib/anchoring/searchable-text.ts';
import { findPlaces } from '../../../lib/anchoring/within/find-places.ts';
import { weighWithin } from '../../../lib/anchoring/within/weigh-within.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { readFigures } from '../../../lib/claims/read-figures.ts';
import { sameFigure } from '../../../lib/figures/same-figure.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import type { Target } from '../../../lib/model/target.ts';
import { finish } from '../../../lib/scheduling/steps.ts';

const reading = {
  figures: [],
  readFigures: (text: string) => readFigures(text, english),
  sameFigure,
};

const SENTENCE =
  'After a week of rain the river broke its banks above the lower town, and the flood that came in the night killed 38 people there, the mayor of Sund told reporters on Tuesday morning.';
const OLD = `Night of the flood\n${SENTENCE} Rain had fallen for a week.\nIn 1953 a storm had killed 38 people in the port.`;

function targetOf(words: string, text = OLD, hasSentence = true): Target {
  const start = text.indexOf(words);
  const target = describeSpan(text, { start, end: start + words.length });
  const at = text.indexOf(SENTENCE);
  return hasSentence
    ? { ...target, sentence: describeSpan(text, { start: at, end: at + SENTENCE.length }) }
    : target;
}

/** What the page's text alone says, and what is said once that is weighed. */
function lookAgain(now: string, target = targetOf('38 people')): [Resolution, Resolution] {
  const page = { text: now, cells: [] };
  const [alone] = finish(findPlaces(page, [{ target, figures: [] }], reading));
  if (alone === undefined) throw new Error('nothing was looked for');
  const kept = keptText(OLD, null, SearchableText.of(now));
  const unloaded = { hasMore: false, isHidden: false };
  const weighed = weighWithin(alone, target, { kept, cells: [], unloaded, reading });
  return [alone, weighed.resolution];
}

describe('a selected phrase', () => {
  it('is found in its sentence though all beside it was rewritten, and it stands elsewhere too', () => {
    const beside = SENTENCE.replace(
      'the flood that came in the night killed 38 people there, the mayor',
      'what followed before dawn took the lives of 38 people in their homes; the mayor',
    );
    const now = OLD.replace(SENTENCE, beside);
    for (const result of lookAgain(now))
      expect(result).toMatchObject({ state: 'same', span: { start: now.indexOf('38 people') } });
  });

  it('is changed in its sentence though all beside it was rewritten too', () => {
    const old = SENTENCE.replace('38', '41').replace('there, the', 'in the port alone; the');
    const copy =
      'A flood that came in the night killed 38 people there, the mayor of Holm recalled.';
    const now = OLD.replace(SENTENCE, old).replace('In 1953', `${copy} In 1953`);
    for (const result of lookAgain(now)) {
      expect(result).toMatchObject({ state: 'changed', old: '38 people' });
      expect(result).toMatchObject({ new: expect.stringContaining('41 people') as string });
    }
  });

  it('is the same in its sentence where that has moved and the phrase stands twice', () => {
    const now = `A storm in 1953\nIn 1953 a storm had killed 38 people in the port.\nNow\n${SENTENCE}`;
    for (const result of lookAgain(now))
      expect(result).toMatchObject({
        state: 'same',
        span: { start: now.lastIndexOf('38 people') },
      });
  });

  it('is changed where a word before it in its sentence changes the figure', () => {
    const now = OLD.replace('killed 38', 'killed at least 38');
    for (const result of lookAgain(now)) expect(result.state).toBe('changed');
  });

  it.each([
    ['a correction quotes the sentence', `Correction: we had said “${SENTENCE}”`],
    ['another entry has the same words', 'A landslide killed 38 people in Holm.'],
  ])(
    'is not hung on the same words elsewhere once its sentence is gone, though %s',
    (_what, line) => {
      const now = `${OLD.replace(`${SENTENCE} `, '')}\nIt is dry now.\n${line}`;
      expect(lookAgain(now)[1]).toMatchObject({ state: 'orphan' });
    },
  );

  it('is looked for as before where its sentence is gone, or was not kept', () => {
    const now = OLD.replace(SENTENCE, 'It was a quiet night otherwise, said the mayor.');
    expect(lookAgain(now)[1]).toMatchObject({ state: 'orphan' });
    const plain = targetOf('38 people', OLD, false);
    expect(lookAgain(OLD, plain)[1]).toMatchObject({ state: 'same' });
  });
});

describe('a phrase at the end of its sentence', () => {
  it('is changed where its last word is another', () => {
    const sentence = 'Moran has been with the town’s fire department for 27 years.';
    const text = `Night of the fire\n“It was a wall of flame.” ${sentence}`;
    const [start, at] = [text.indexOf('27 years.'), text.indexOf(sentence)];
    const target = {
      ...describeSpan(text, { start, end: text.length }),
      sentence: describeSpan(text, { start: at, end: text.length }),
    };
    const now = text.replace('27 years', '27 months');
    const [alone] = finish(
      findPlaces({ text: now, cells: [] }, [{ target, figures: [] }], reading),
    );
    expect(alone).toMatchObject({ state: 'changed', span: { start } });
  });

  it('is not hung on other words like its own while its sentence is nowhere', () => {
    const entry = SENTENCE.replace('38', '41');
    const [before, after] = OLD.split(SENTENCE);
    const now = `18:50\n${entry}\n${before ?? ''}${(after ?? '').trim()}`;
    const [, weighed] = lookAgain(now);
    expect(weighed.state).toBe('orphan');
  });
});
