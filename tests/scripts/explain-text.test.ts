import { describe, expect, it } from 'vitest';
import { explainText } from '../../scripts/lib/explain-text.mjs';

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'the recognizer that read it',
    'It cost $4 million.',
    ['read by readMoney (recognizers/money.ts)'],
  ],
  [
    'the recognizer inside the one that was asked',
    'Some 12% were late.',
    ['read by readNumber › percentAfter (recognizers/shares.ts)'],
  ],
  [
    'the test that dropped it',
    'See page 12 for the map.',
    ['“12” is no figure', 'dropped: dropLabels › isLabelled', '(not-figures/looks-like-label.ts)'],
  ],
  [
    'the refiner that gave it its kind',
    'The barracks house 300 recruits.',
    ['kind attendance: findKinds › kindOf › kindOfNumber › isAttendance (kinds/find-kinds.ts)'],
  ],
  [
    'what found that people came to harm',
    'The blast wounded 40 dockers.',
    ['kind casualty, harm wounded: findKinds › settleHarm › harmOf › harmGovernor'],
  ],
  ['the unit and who read it', 'The wall is 90 metres long.', ['unit m: readUnits ›']],
  [
    'a number that another took in',
    'About 10 to 15 kilns burned.',
    [
      'text 10 to 15, max 15, qualifier range: joinRanges',
      'taken into another number by joinRanges',
    ],
  ],
];

describe('the explanation of a text', () => {
  it.each(CASES)('names %s', async (_, text, lines) => {
    const explained = await explainText(text);
    for (const line of lines) expect(explained).toContain(line);
  });

  it('says of words that nothing read that no recognizer did', async () => {
    expect(await explainText('Dozens of boats sank.', ['boats'])).toContain(
      '“boats” was read by no recognizer in these words',
    );
  });

  it('says nothing of a text without a number', async () => {
    expect(await explainText('The boats sank.')).toBe('');
  });
});
