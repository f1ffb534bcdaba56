import { readFileSync } from 'node:fs';
import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { readImportFile } from '../../../entrypoints/shared/library/read-import-file.ts';
import { openIfSealed, sealFile } from '../../../entrypoints/shared/library/sealed-file.ts';
import { encodeBackup } from '../../../lib/formats/backup.ts';
import { generateLibrary } from '../../library/generated-library.ts';
import { valueOf } from '../../store/records.ts';

const PASSPHRASE = 'lantern quarry ferry almond';
const backup = {
  exportedAt: '2026-01-01T00:00:00.000Z',
  withheld: 0,
  records: generateLibrary(100),
};
const text = encodeBackup(backup);

/** The same format with a passphrase that is hardly stirred, as a test has no time for more. */
async function quicklySealed(
  content: string | Uint8Array,
  factor = 2,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  encrypter.setScryptWorkFactor(factor);
  return (await encrypter.encrypt(content)).slice();
}

async function opened(file: Blob, passphrase: string | undefined = PASSPHRASE): Promise<string> {
  const read = await openIfSealed(file, passphrase);
  return read.ok ? read.value.text() : read.reason.code;
}

describe('an encrypted file', () => {
  it('gives what is in it for its passphrase, however its letters are composed', async () => {
    const sealed = await sealFile(new Blob([text]), 'm\u00fchle laterne');
    expect(await sealed.text()).not.toContain('tallymark');
    expect(await opened(sealed, 'mu\u0308hle laterne')).toBe(text);
  });

  it('is one that the age program opens: it has the factor that program takes by itself', async () => {
    const sealed = await sealFile(new Blob(['x']), PASSPHRASE);
    expect((await sealed.text()).split('\n')[1]).toMatch(/^-> scrypt [\w+/]{22} 18$/);
  });

  it('is read as what is in it, and what the age program wrote, too', async () => {
    const byAge = readFileSync(`${import.meta.dirname}/backup-by-age.txt`, 'utf8');
    const read = valueOf(
      await readImportFile(new Blob([byAge]), {}, 'harbour lantern graves ferry'),
    );
    const [annotation] = read.records.annotations;
    expect(annotation?.sensitive).toBe(true);
    expect(annotation?.evidence[0]).toMatchObject({
      title: 'Letter of the harbour master',
      sensitive: true,
    });
  });

  it.each([
    ['as bytes', (sealed: Uint8Array<ArrayBuffer>) => [sealed]],
    ['as text', (sealed: Uint8Array<ArrayBuffer>) => [armor.encode(sealed)]],
    [
      'as text that a mail went through',
      (sealed: Uint8Array<ArrayBuffer>) => [
        `\ufeff\r\n${armor.encode(sealed).replaceAll('\n', '\r\n')}\r\n`,
      ],
    ],
  ])('is opened %s, and says how far it is', async (_what, written) => {
    const shares: number[] = [];
    const onProgress = (share: number): void => void shares.push(share);
    const file = new Blob(written(await quicklySealed(text)));
    expect(await readImportFile(file, { onProgress }, PASSPHRASE)).toEqual({
      ok: true,
      value: backup,
    });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('of any length is the same again', async () => {
    const chunk = 65_536;
    for (const length of [0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3_000_000])
      expect(await opened(new Blob([await quicklySealed('x'.repeat(length))]))).toHaveLength(
        length,
      );
  });

  it('with something else in it is refused for what it is', async () => {
    const read = await readImportFile(new Blob([await quicklySealed('words')]), {}, PASSPHRASE);
    expect(read).toEqual({ ok: false, reason: { code: 'not-json' } });
  });
});

describe('an encrypted file that cannot be opened', () => {
  let sealed: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    sealed = await quicklySealed(text);
  });

  it('asks for its passphrase, and says that another is wrong', async () => {
    expect(await opened(new Blob([sealed]), 'another one')).toBe('wrong-passphrase');
    const read = await openIfSealed(new Blob([sealed]), undefined);
    expect(read).toEqual({ ok: false, reason: { code: 'passphrase-needed' } });
  });

  it('is told from others before its passphrase is asked for', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
    const forKey = (await encrypter.encrypt(text)).slice();
    expect(await openIfSealed(new Blob([forKey]), undefined)).toMatchObject({
      reason: { code: 'for-key' },
    });
    expect(await openIfSealed(new Blob([armor.encode(forKey)]), undefined)).toMatchObject({
      reason: { code: 'for-key' },
    });
  });

  it('is refused at once where opening it would take minutes', async () => {
    const hard = new TextDecoder('latin1').decode(sealed).replace(/ 2\n/, ' 40\n');
    const bytes = Uint8Array.from(hard, (sign) => sign.charCodeAt(0));
    const read = await openIfSealed(new Blob([bytes]), PASSPHRASE);
    expect(read).toEqual({ ok: false, reason: { code: 'too-hard', factor: 40 } });
  });

  it('says so wherever it breaks off', async () => {
    const marks = [4, 20, 21, 22, 60, 100, 180, 200, 231, 65_700, sealed.length - 1];
    const codes = new Set<string>();
    const cut = async (at: number): Promise<void> => {
      const code = await opened(new Blob([sealed.slice(0, at)]));
      expect(['cut', 'damaged'], String(at)).toContain(code);
      codes.add(code);
    };
    for (const at of marks) await cut(at);
    await fc.assert(fc.asyncProperty(fc.integer({ min: 4, max: sealed.length - 1 }), cut), {
      numRuns: 60,
    });
    expect(codes).toEqual(new Set(['cut', 'damaged']));
  });

  it('says so wherever it was changed', async () => {
    const change = async (at: number): Promise<void> => {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      const read = await openIfSealed(new Blob([changed]), PASSPHRASE);
      expect(read.ok, String(at)).toBe(false);
    };
    const at = fc.integer({ min: 20, max: sealed.length - 1 });
    await fc.assert(fc.asyncProperty(at, change), { numRuns: 60 });
  });

  it.each([
    ['breaks off', (armored: string) => armored.slice(0, armored.length / 2), 'cut'],
    [
      'has lines that are none',
      (armored: string) => armored.replace(/\n[\w+/]{4}/, '\n<!--'),
      'damaged',
    ],
  ])('says so as text that %s', async (_what, change, code) => {
    expect(await opened(new Blob([change(armor.encode(sealed))]))).toBe(code);
  });

  it('stops when the person cancels', async () => {
    const ending = new AbortController();
    const options = {
      signal: ending.signal,
      onProgress: () => {
        ending.abort();
      },
    };
    const large = new Blob([await quicklySealed('x'.repeat(30_000_000))]);
    expect(await readImportFile(large, options, PASSPHRASE)).toEqual({
      ok: false,
      reason: { code: 'cancelled' },
    });
  });
});

it('a file that is not encrypted is itself, whatever it is called', async () => {
  const plain = new File([text], 'backup.age');
  expect(valueOf(await openIfSealed(plain, undefined))).toBe(plain);
});
