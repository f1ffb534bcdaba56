import { expect, it } from 'vitest';

import { subjectWords } from '../../../components/wording/subject-words.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';

const unknown = { population: null, event: null, place: null, period: null };

it.each([
  ['puts the harm after what is counted', 'Chinese', 'killed', 'Chinese · killed'],
  [
    'says it once in a name that has it',
    'Kherson market: killed',
    'killed',
    'Kherson market: killed',
  ],
  ['says it once beside a word for it', 'civilian deaths', 'killed', 'civilian deaths'],
  [
    'keeps a harm that the name does not say',
    'Market strike',
    'wounded',
    'Market strike · wounded',
  ],
])('a subject %s', (_what, what, harm, words) => {
  expect(subjectWords({ ...unknown, what, harm }, createTranslator('en'))).toBe(words);
});
