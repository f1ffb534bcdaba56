import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { HEADER_LIMIT, readSealedHeader, sealedForm } from '../../lib/formats/age-header.ts';

const SALT = 'A'.repeat(22);
const BODY = 'b'.repeat(43);
const MAC = `--- ${'m'.repeat(43)}\n`;
const VERSION = 'age-encryption.org/v1\n';
const scrypt = (factor: string | number): string => `-> scrypt ${SALT} ${factor}\n${BODY}\n`;
const KEY = `-> X25519 ${'k'.repeat(43)}\n${BODY}\n`;
const HEADER = VERSION + scrypt(18) + MAC;
/** A nonce and one tag: nothing is in it. */
const EMPTY = 32;

function codeOf(start: string, size = start.length + 1000): unknown {
  const read = readSealedHeader(start.slice(0, HEADER_LIMIT), size);
  return read.ok ? 'open' : read.reason.code;
}

describe('an age file', () => {
  it.each([
    ['as bytes', `${HEADER}xyz`, 'binary'],
    ['as text', '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl', 'armored'],
    [
      'as text, after a byte order mark and lines',
      '\u00ef\u00bb\u00bf\r\n-----BEGIN AGE ENCRYPTED FILE-----\n',
      'armored',
    ],
    ['that breaks off in its first line', 'age-encr', 'binary'],
    ['that breaks off in its first line of text', '-----BEGIN AGE ENC', 'armored'],
    ['of a later version', 'age-encryption.org/v2\n', 'binary'],
  ])('is known: %s', (_what, start, form) => {
    expect(sealedForm(start)).toBe(form);
  });

  it.each([
    ['nothing', ''],
    ['a backup', '{"format":"tallymark-backup"'],
    ['words', 'age is just a number'],
    ['a key', '-----BEGIN PGP MESSAGE-----\n'],
    ['one that only begins as some others do', '-----BEGIN '],
  ])('is not: %s', (_what, start) => {
    expect(sealedForm(start)).toBeNull();
  });
});

describe('the header of an age file', () => {
  it('says how long it is, and how hard the passphrase is stirred', () => {
    const read = readSealedHeader(`${HEADER}xyz`, HEADER.length + EMPTY);
    expect(read).toEqual({ ok: true, value: { length: HEADER.length, factor: 18 } });
  });

  it.each([
    ['for a key', VERSION + KEY + MAC, 'for-key'],
    ['for a key and something unknown', `${VERSION}${KEY}-> other x\n\n${MAC}`, 'for-key'],
    ['for a passphrase and a key', VERSION + scrypt(18) + KEY + MAC, 'for-key'],
    ['for more keys than fit into what is read', VERSION + KEY.repeat(900), 'for-key'],
    ['for two passphrases', VERSION + scrypt(18) + scrypt(18) + MAC, 'damaged'],
    ['for nobody', VERSION + MAC, 'damaged'],
    ['without its own end', VERSION + `${'x'.repeat(64)}\n`.repeat(2000), 'damaged'],
    ['of a later version', HEADER.replace('v1', 'v2'), 'newer-age'],
    ['of no version', HEADER.replace('v1', 'one'), 'damaged'],
    ['with a salt of the wrong length', HEADER.replace(SALT, 'AAAA'), 'damaged'],
    ['with a factor that is no number', VERSION + scrypt('018') + MAC, 'damaged'],
    ['with a factor of more than any number', VERSION + scrypt('9'.repeat(400)) + MAC, 'too-hard'],
    ['that would take minutes', VERSION + scrypt(21) + MAC, 'too-hard'],
    ['that takes long, but not too long', VERSION + scrypt(20) + MAC, 'open'],
    ['with something else for a line', HEADER.replace(BODY, '<b>!</b>'), 'damaged'],
    ['with another end', HEADER.replace('---', '----'), 'damaged'],
  ])('%s is told apart: %#', (_what, start, code) => {
    expect(codeOf(start)).toBe(code);
  });

  it('that breaks off anywhere is one that breaks off', () => {
    for (let at = 4; at < HEADER.length; at++) expect(codeOf(HEADER.slice(0, at), at)).toBe('cut');
  });

  it.each([
    [0, 'cut'],
    [31, 'cut'],
    [32, 'open'],
    [16 + 65_552, 'open'],
    [16 + 65_552 + 16, 'cut'],
    [16 + 65_552 + 17, 'open'],
  ])('knows that a body of %d bytes may be whole or not', (bytes, code) => {
    expect(codeOf(HEADER, HEADER.length + bytes)).toBe(code);
  });

  it('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (rest, size) => {
        expect(codeOf(VERSION + rest, size)).toBeTypeOf('string');
        expect(codeOf(HEADER.slice(0, 40) + rest, size)).toBeTypeOf('string');
      }),
    );
  });
});
