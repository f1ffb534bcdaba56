import { describe, expect, it } from 'vitest';
import { statedDate } from '../../../lib/article/metadata/stated-date.ts';

describe('statedDate', () => {
  it.each([
    ['1945', '1945'],
    ['2025-05', '2025-05'],
    ['2025-05-09', '2025-05-09'],
    ['2025-05-09T10:42+01:00', '2025-05-09T10:42+01:00'],
    ['2025-05-09 10:42:07.123 +0100', '2025-05-09T10:42:07+01:00'],
    ['2025-05-09T10:42:07Z', '2025-05-09T10:42:07Z'],
    ['2025-05-09T10:42', '2025-05-09T10:42'],
    ['20250509T104207Z', '2025-05-09T10:42:07Z'],
    ['2025/5/9', '2025-05-09'],
    ['Fri, 09 May 2025 10:42:07 GMT', '2025-05-09T10:42:07Z'],
    ['9 May 2025', '2025-05-09'],
    ['May 9, 2025', '2025-05-09'],
    ['Friday, Sept. 5, 2025', '2025-09-05'],
  ])('keeps the precision and offset of %s', (written, expected) => {
    expect(statedDate(written)).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '2025-13-01',
    '2025-02-30',
    '31 June 2025',
    '9 Fnord 2025',
    '5/9/2025',
    'x'.repeat(99),
  ])('reads no date out of "%s"', (written) => {
    expect(statedDate(written)).toBeNull();
  });

  it('drops a time that no clock shows', () => {
    expect(statedDate('2025-05-09T25:00Z')).toBe('2025-05-09');
  });
});
