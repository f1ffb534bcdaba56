import { failure, success, type Result } from '../model/result.ts';

/** How an encrypted file is written. Armored: as text, for mails and the like. */
type SealedForm = 'binary' | 'armored';

/** Why an encrypted file cannot be opened, as far as that is known without its passphrase. */
export type SealFailure =
  /** Its end is missing. */
  | { readonly code: 'cut' }
  | { readonly code: 'damaged' }
  /** It was encrypted for somebody's key, and with no passphrase. */
  | { readonly code: 'for-key' }
  | { readonly code: 'newer-age' }
  /** Opening it would take minutes, or more memory than a browser gives. */
  | { readonly code: 'too-hard'; readonly factor: number };

/** What the header of a file that a passphrase opens says. */
export interface SealedHeader {
  /** In bytes. */
  readonly length: number;
  /** The binary logarithm of how often the passphrase is stirred. */
  readonly factor: number;
}

/** A longer header is none of a passphrase: that has some 170 bytes. In bytes. */
export const HEADER_LIMIT = 65_536;

const INTRO = 'age-encryption.org/';
const VERSION = `${INTRO}v1`;
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';

/**
 * Each step doubles time and memory. Files of ours have 18 (256 MB; 1 to 4 seconds), and so have
 * those of the age program.
 */
const HARDEST = 20;

/** The body: a nonce, then chunks of 64 KiB, each with a tag; the last is shorter, and not empty. */
const NONCE = 16;
const TAG = 16;
const CHUNK = 65_536 + TAG;

/**
 * Whether a file is an age file, by the characters that it begins with, each of them a byte; a file
 * that breaks off in its first line is one too. Null: it is none.
 */
export function sealedForm(start: string): SealedForm | null {
  if (beginsWith(start, INTRO, 'age-'.length)) return 'binary';
  const text = start.replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '');
  return beginsWith(text, ARMOR, '-----BEGIN AGE'.length) ? 'armored' : null;
}

/** Whether a text begins with `intro`, or is nothing but the beginning of it, of `least` or more. */
function beginsWith(text: string, intro: string, least: number): boolean {
  return text.startsWith(intro) || (text.length >= least && intro.startsWith(text));
}

/**
 * Reads the header of a file of `size` bytes, of which `start` are the first `HEADER_LIMIT`, and
 * says whether a passphrase can open it (https://age-encryption.org/v1). Cheap: nothing is
 * decrypted.
 */
export function readSealedHeader(start: string, size: number): Result<SealedHeader, SealFailure> {
  const brokenOff = size <= start.length ? 'cut' : 'damaged';
  const [version, ...lines] = start.split('\n').slice(0, -1);
  if (version === undefined) return failure({ code: brokenOff });
  if (version !== VERSION)
    return failure({ code: /^age-encryption\.org\/v\d+$/.test(version) ? 'newer-age' : 'damaged' });
  const end = lines.findIndex((line) => line.startsWith('---'));
  const own = end === -1 ? lines : lines.slice(0, end);
  const isStanza = (line: string): boolean => line.startsWith('-> ');
  if (!own.every((line) => isStanza(line) || /^[\w+/]{0,64}$/.test(line)))
    return failure({ code: 'damaged' });
  const stanzas = own.filter(isStanza).map((line) => line.split(' ').slice(1));
  if (stanzas.some(([kind]) => kind !== 'scrypt')) return failure({ code: 'for-key' });
  if (end === -1) return failure({ code: brokenOff });
  const factor = factorOf(stanzas);
  if (factor === null || !/^--- [\w+/]{43}$/.test(lines[end] ?? ''))
    return failure({ code: 'damaged' });
  if (factor > HARDEST) return failure({ code: 'too-hard', factor });
  const length = [version, ...lines.slice(0, end + 1)].join('\n').length + 1;
  return isBodyLength(size - length) ? success({ length, factor }) : failure({ code: 'cut' });
}

/** The work factor of the one stanza that a file with a passphrase has; null if it is not that. */
function factorOf([only, ...others]: readonly (readonly string[])[]): number | null {
  if (only?.length !== 3 || others.length > 0) return null;
  const [, salt = '', factor = ''] = only;
  return /^[\w+/]{22}$/.test(salt) && /^[1-9]\d*$/.test(factor) ? Number(factor) : null;
}

function isBodyLength(bytes: number): boolean {
  const chunks = bytes - NONCE;
  const last = chunks % CHUNK;
  // Only the body of an empty file is one tag and nothing else.
  return chunks >= TAG && (last === 0 || last > TAG || chunks === TAG);
}
