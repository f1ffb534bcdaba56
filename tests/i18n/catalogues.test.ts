import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import type { MessageKey } from '../../lib/i18n/shape/texts.ts';
import { CARD_CATALOGUES } from '../../lib/i18n/card-catalogues.ts';
import { MARK_CATALOGUES } from '../../lib/i18n/mark-catalogues.ts';
import { MENU_CATALOGUES } from '../../lib/i18n/menu-catalogues.ts';
import { TRANSFER_CATALOGUES } from '../../lib/i18n/transfer-catalogues.ts';
import { CATALOGUES } from '../../lib/i18n/catalogues.ts';
import { INTERFACE_LANGUAGES } from '../../lib/i18n/load-translator.ts';
import { textsIn } from '../../lib/i18n/translator.ts';
import { STATUSES } from '../../lib/model/annotation.ts';
import { DENSITIES, REASON_CODES, VOICE_HOWS } from '../../lib/model/claim.ts';
import { MEDIUMS, STANCES } from '../../lib/model/evidence.ts';
import { FIGURE_KINDS, HARMS, QUALIFIERS } from '../../lib/model/figure.ts';
import type { PageFailure } from '../../lib/model/page/page-state.ts';
import { CHANGES } from '../../lib/model/revision.ts';
import { ORPHAN_REASONS } from '../../lib/model/sighting.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';

/** Every member of a union that has no list of its own; a missing or extra one does not compile. */
const PAGE_FAILURES = Object.keys({
  'browser-page': 0,
  'store-page': 0,
  pdf: 0,
  image: 0,
  xml: 0,
  'frame-set': 0,
  empty: 0,
  'no-article': 0,
  'too-large': 0,
  'no-permission': 0,
  'switched-off': 0,
  error: 0,
} satisfies Record<PageFailure, 0>);
const STORE_FAILURES = Object.keys({
  cancelled: 0,
  unsaid: 0,
  'storage-full': 0,
  'storage-unavailable': 0,
  'not-found': 0,
  conflict: 0,
} satisfies Record<StoreFailure['code'], 0>);

const words: readonly (readonly [string, readonly string[]])[] = [
  ['reason', REASON_CODES],
  ['kind', [...FIGURE_KINDS, 'quotation', 'reported', 'statement']],
  ['harm', HARMS],
  ['qualifier', QUALIFIERS],
  ['how', VOICE_HOWS],
  ['status', STATUSES],
  ['stance', STANCES],
  ['medium', MEDIUMS],
  ['resolution', ['same', 'changed', 'superseded', 'orphan']],
  ['orphan', ORPHAN_REASONS],
  ['failure', STORE_FAILURES],
  ['page', PAGE_FAILURES],
  ['change', CHANGES],
  ['density', DENSITIES],
];

describe.each(INTERFACE_LANGUAGES)('texts in %s', (lang) => {
  const { texts } = textsIn(lang, CATALOGUES);

  it.each(words)('name every %s', (area, members) => {
    const missing = members.filter((word) => !(`${area}.${word}` in texts));
    expect(missing).toEqual([]);
  });

  it('are none of them empty', () => {
    const empty = Object.entries(texts).filter(([, text]) =>
      typeof text === 'string' ? text.trim() === '' : text.other.trim() === '',
    );
    expect(empty).toEqual([]);
  });

  it('ask for the parameters the English ones ask for', () => {
    const english = CATALOGUES.en;
    const names = (key: MessageKey, from: typeof texts): readonly string[] => {
      const text = from[key];
      const forms = typeof text === 'string' ? [text] : Object.values(text);
      return [...new Set(forms.join(' ').match(/\{\w+\}/g))].sort();
    };
    for (const key of Object.keys(english) as MessageKey[]) {
      expect(names(key, texts), key).toEqual(names(key, english));
    }
  });

  it('have every plural form of the language, each with the parameters of the others', () => {
    const rules = new Intl.PluralRules(lang);
    const { pluralCategories } = rules.resolvedOptions();
    for (const [key, text] of Object.entries(texts)) {
      if (typeof text === 'string') continue;
      expect(Object.keys(text).sort(), key).toEqual([...pluralCategories].sort());
      // Where a form stands for one number alone ("one" in English), it may leave the number out.
      const isOfOneNumber = (form: string): boolean => form === 'one' && rules.select(21) !== 'one';
      const full = Object.entries(text).filter(([form]) => !isOfOneNumber(form));
      const asked = full.map(([, words]) => [...new Set(String(words).match(/\{\w+\}/g))].sort());
      expect(new Set(asked.map(String)).size, key).toBe(1);
    }
  });

  it('have their plurals where English has them', () => {
    const isPlural = (from: typeof texts): readonly string[] =>
      Object.entries(from).flatMap(([key, text]) => (typeof text === 'string' ? [] : [key]));
    expect(isPlural(texts).toSorted()).toEqual(isPlural(CATALOGUES.en).toSorted());
  });
});

describe.each([
  ['of cards', CARD_CATALOGUES],
  ['beside marks', MARK_CATALOGUES],
  ['of menus', MENU_CATALOGUES],
  ['of imports', TRANSFER_CATALOGUES],
])('texts %s', (_what, catalogues) => {
  it('are there in every language of the interface, in the words it has elsewhere', () => {
    expect(Object.keys(catalogues)).toEqual(INTERFACE_LANGUAGES);
    for (const [lang, texts] of Object.entries(catalogues)) {
      expect(textsIn(lang, CATALOGUES).texts).toMatchObject(texts);
    }
  });
});

describe('texts of the manifest', () => {
  const namesIn = (lang: string): readonly string[] =>
    Object.keys(
      JSON.parse(readFileSync(`public/_locales/${lang}/messages.json`, 'utf8')) as object,
    ).sort();

  it.each(INTERFACE_LANGUAGES)('are complete in %s', (lang) => {
    expect(namesIn(lang)).toEqual(namesIn('en'));
  });
});
