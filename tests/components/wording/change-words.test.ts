import { expect, it } from 'vitest';

import { changeWords } from '../../../components/wording/change-words.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';

const SHORTENED = [
  'warm, friendly, constructive, highly substantive, and productive',
  'warm, constructive and productive',
] as const;

it.each([
  [
    'the words that a quotation lost',
    ...SHORTENED,
    true,
    'Quote shortened: cut “friendly”, “highly substantive”',
  ],
  [
    'old and new where a quotation got words',
    'We lost all',
    'We lost nearly all',
    true,
    'all → nearly all',
  ],
  ['old and new where it is no quotation', '31', '38', false, '31 → 38'],
])('a change says %s', (_what, old, now, isQuotation, words) => {
  const change = { old, new: now, figures: [], isQuotation };
  expect(changeWords(change, createTranslator('en'))).toBe(words);
});
