import { describe, expect, it } from 'vitest';

import { isTypedDate } from '../../../components/ui/typed/typed-date.ts';

describe('a typed date', () => {
  it.each([
    '1945',
    '2025-05',
    '2025-05-09',
    '2024-02-29',
    '2025-05-09T10:42',
    '2025-05-09T10:42Z',
    '2025-05-09T10:42+01:00',
    '2026-02-01T10:00:00.000Z',
  ])('is %s', (text) => {
    expect(isTypedDate(text)).toBe(true);
  });

  it.each([
    '',
    '45',
    'May 2025',
    '09.05.2025',
    '2025-13',
    '2025-02-30',
    '2025-00-01',
    '2025-05-09T25:00',
    '2025-05-09T10:42+15:00',
    '2025-5-9',
    'yesterday',
  ])('is not “%s”', (text) => {
    expect(isTypedDate(text)).toBe(false);
  });
});
