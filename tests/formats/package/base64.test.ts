import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Pieces, bytesOfBase64 } from '../../../lib/formats/package/base64.ts';

const written = (bytes: Uint8Array): string => [...base64Pieces(bytes)].join('');

describe('bytes in Base64', () => {
  it('are what others write, and come back, of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(written(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(bytesOfBase64(written(bytes))).toEqual(bytes);
      }),
    );
    const long = Uint8Array.from({ length: 100_001 }, (_, nth) => nth % 251);
    expect(written(long)).toBe(Buffer.from(long).toString('base64'));
    expect(bytesOfBase64(written(long))).toEqual(long);
  });

  it.each(['a', 'ab=c', '=ab=', 'a===', 'ab c', '%%%%', `${'A'.repeat(32_764)}AA==AAAA`])(
    'are not read from %.20s',
    (text) => {
      expect(bytesOfBase64(text)).toBeNull();
    },
  );
});
