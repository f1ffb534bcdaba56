import { afterEach, describe, expect, it, vi } from 'vitest';

import { CATALOGUES, createTranslator } from '../../lib/i18n/catalogues.ts';
import { INTERFACE_LANGUAGES, loadTranslator } from '../../lib/i18n/load-translator.ts';

describe('a language that is loaded', () => {
  afterEach(() => {
    vi.doUnmock('../../lib/i18n/ru/catalogue.ts');
    vi.resetModules();
  });

  it('is one of those that all texts are in', () => {
    expect(INTERFACE_LANGUAGES).toEqual(Object.keys(CATALOGUES));
  });

  it.each([
    ['en', 'en'],
    ['ru', 'ru'],
    ['ru-RU', 'ru-RU'],
    ['EN-gb', 'EN-gb'],
    ['tlh', 'en'],
    ['constructor', 'en'],
    ['', 'en'],
  ])('says for %s what the texts in %s say', async (asked, lang) => {
    const loaded = await loadTranslator(asked, CATALOGUES.en);
    expect(loaded.lang).toBe(lang);
    expect(loaded.t('library.title')).toBe(createTranslator(lang).t('library.title'));
  });

  it('is English where its texts cannot be loaded', async () => {
    vi.doMock('../../lib/i18n/ru/catalogue.ts', () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    vi.resetModules();
    const fresh = await import('../../lib/i18n/load-translator.ts');
    const loaded = await fresh.loadTranslator('ru', CATALOGUES.en);
    expect(loaded.lang).toBe('en');
    expect(loaded.t('library.title')).toBe(CATALOGUES.en['library.title']);
  });
});
