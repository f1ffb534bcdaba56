import { describe, expect, it } from 'vitest';

import { parseFound } from '../../../components/ui/typed/parse-found.ts';
import {
  establishedWords,
  foundWords,
  keptFound,
  withKeptFound,
} from '../../../components/wording/found-words.ts';
import { createCardTranslator } from '../../../lib/i18n/card-catalogues.ts';
import { INTERFACE_LANGUAGES } from '../../../lib/i18n/load-translator.ts';

const en = createCardTranslator('en');

const SHAPES = [
  { min: 38, best: 38, max: 38 },
  { min: 33, best: null, max: 40 },
  { min: 33, best: 38, max: 40 },
  { min: 30, best: null, max: null },
  { min: 30, best: 38, max: null },
  { min: null, best: null, max: 40 },
  { min: null, best: 38, max: null },
  { min: 1_200, best: null, max: 3_400_000 },
  { min: null, best: 12.5, max: null },
] as const;

describe('what was found', () => {
  it.each(INTERFACE_LANGUAGES)('is read back from its own words in %s', (lang) => {
    const translator = createCardTranslator(lang);
    for (const established of SHAPES) {
      const text = establishedWords(established, translator);
      const context = { words: foundWords(translator), lang, today: '2026-12-01' };
      expect(parseFound(text, context), text).toEqual({ kind: 'read', established, asOf: null });
    }
  });

  it('is no words where nothing was', () => {
    expect(establishedWords({ min: null, best: null, max: null }, en)).toBe('');
  });
});

describe('a text that was not read', () => {
  it('is kept at the head of the reason, replaced and taken away again', () => {
    const once = withKeptFound('Counted on site.', 'lots', en);
    expect(once).toBe('Found: “lots”. Counted on site.');
    expect(keptFound(once, en)).toBe('lots');
    expect(withKeptFound(once, 'very many', en)).toBe('Found: “very many”. Counted on site.');
    expect(withKeptFound(once, null, en)).toBe('Counted on site.');
  });

  it('leaves a reason of its own alone', () => {
    expect(keptFound('Found in the register.', en)).toBeNull();
    expect(withKeptFound('Found in the register.', null, en)).toBe('Found in the register.');
  });

  it('may hold quotation marks', () => {
    expect(keptFound(withKeptFound('', 'some “38”', en), en)).toBe('some “38"');
  });
});
