import { describe, expect, it } from 'vitest';

import { createTranslator } from '../../lib/i18n/catalogues.ts';
import { fillIn } from '../../lib/i18n/shape/message.ts';

const { t, amount, money, date, time, lang } = createTranslator('en');

describe('amounts', () => {
  it.each([
    { value: 38_000_000, text: '38 million', why: 'a round number in words' },
    { value: 2_700_000_000, text: '2.7 billion', why: 'up to three decimals' },
    { value: 1_234_567, text: '1,234,567', why: 'all digits where words would lose some' },
    { value: 25_000, text: '25,000', why: 'digits below a million' },
    { value: 4.25, text: '4.25', why: 'decimals as they are' },
    { value: 0, text: '0', why: 'nothing' },
    { value: 7e15, text: '7000 trillion', why: 'beyond the largest word' },
  ])('$text: $why', ({ value, text }) => {
    expect(amount(value)).toBe(text);
  });
});

describe('sums', () => {
  it.each([
    { value: 1_400_000_000, currency: 'EUR', text: '€1.4 billion' },
    { value: 12.5, currency: 'USD', text: '$12.5' },
    { value: -3_000, currency: 'GBP', text: '-£3,000' },
    { value: 40_000, currency: 'RUB', text: 'RUB 40,000' },
  ])('$text', ({ value, currency, text }) => {
    expect(money(value, currency).replace(/\u00a0/g, ' ')).toBe(text);
  });

  it('stand where the language puts them', () => {
    expect(createTranslator('en-GB').money(2_000_000, 'EUR')).toBe('€2 million');
  });
});

describe('in Russian', () => {
  const russian = createTranslator('ru-RU');

  it.each([
    { count: 1, text: '1 запись' },
    { count: 3, text: '3 записи' },
    { count: 11, text: '11 записей' },
    { count: 21, text: '21 запись' },
    { count: 1.5, text: '1,5 записи' },
  ])('$text', ({ count, text }) => {
    expect(russian.t('library.count', { count })).toBe(text);
  });

  it('a round number takes a scale word that fits after any other word', () => {
    const about = russian.t('qualifier.about', { amount: russian.amount(2_000_000) });
    expect(about.replace(/\u00a0/g, ' ')).toBe('около 2 млн');
  });
});

describe('words put into a text', () => {
  const thenNow = (old: string): string => t('report.thenNow', { old, new: 'b' });

  it('keep their own quotation marks and get no second ones', () => {
    expect(thenNow('“What a shame,” he said')).toBe('“What a shame,” he said then, “b” now');
    expect(thenNow('What a shame')).toBe('“What a shame” then, “b” now');
  });

  it('end with one full stop', () => {
    const russian = createTranslator('ru');
    const day = russian.date('2026-12-01');
    expect(day.endsWith('г.')).toBe(true);
    expect(fillIn('Снимок {day}.', { day }, String)).toBe(`Снимок ${day}`);
    expect(fillIn('{day}. Ещё.', { day: '5 мая' }, String)).toBe('5 мая. Ещё.');
  });
});

describe('dates', () => {
  it('keep the precision they have', () => {
    expect(date('1945')).toBe('1945');
    expect(date('2025-05')).toBe('May 2025');
    expect(date('2025-05-09')).toBe('May 9, 2025');
  });

  it('say no day or time of day that is not given', () => {
    expect(time('T10:42')).toBe('10:42');
    expect(time('2025-05-09')).toBe('May 9, 2025');
  });

  it('that are none stay as written', () => {
    expect(date('about then')).toBe('about then');
  });
});

describe('texts', () => {
  it('take their parameters', () => {
    expect(t('how.said', { name: 'Ada' })).toBe('said by Ada');
  });

  it('are English in a language that has none', () => {
    expect(createTranslator('tlh').t('card.note')).toBe('Note');
    expect(createTranslator('tlh').lang).toBe('en');
    expect(lang).toBe('en');
  });

  it('keep the region asked for', () => {
    expect(createTranslator('en-GB').date('2025-05-09')).toBe('9 May 2025');
  });
});
