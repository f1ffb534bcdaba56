import { expect, it } from 'vitest';
import { asInner, inQuotes } from '../../../lib/model/rules/in-quotes.ts';

it('gives words that bring quotation marks no second ones', () => {
  expect(inQuotes('We lost fourteen boats')).toBe('“We lost fourteen boats”');
  expect(inQuotes('“We lost fourteen boats,” she said.')).toBe(
    '“We lost fourteen boats,” she said.',
  );
  expect(inQuotes('')).toBe('');
});

it('makes the marks of words that are quoted those of a quotation within one', () => {
  expect(asInner('“We lost fourteen boats,” she said.')).toBe(
    '‘We lost fourteen boats,’ she said.',
  );
  expect(asInner('Он сказал: «Всё ушло».')).toBe('Он сказал: ‹Всё ушло›.');
  expect(asInner('"All of it," she said.')).toBe("'All of it,' she said.");
});
