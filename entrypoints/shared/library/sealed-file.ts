import { armor, Decrypter, Encrypter, type Identity } from 'age-encryption';

import {
  HEADER_LIMIT,
  readSealedHeader,
  sealedForm,
  type SealFailure,
} from '../../../lib/formats/age-header.ts';
import { failure, success, type Result } from '../../../lib/model/result.ts';
import { letPageGoFirst } from '../../../lib/scheduling/pauses.ts';
import { isSliceOver } from '../../../lib/scheduling/slices.ts';
import { CancelledError, type WorkOptions } from '../../../lib/store/long-work.ts';

/** What a passphrase, or another one, would mend. */
export type PassphraseFailure =
  { readonly code: 'passphrase-needed' } | { readonly code: 'wrong-passphrase' };

/** Why an encrypted file was not opened. */
export type OpenFailure =
  | SealFailure
  | PassphraseFailure
  /** As text it is longer than any text can be. */
  | { readonly code: 'too-large' };

/** The longest armored file that is taken apart, in bytes. */
const ARMORED_LIMIT = 400_000_000;

/** About how much is gathered before it is put away, in bytes. */
const PART_LENGTH = 1_000_000;

/**
 * Encrypts a file with a passphrase in the age format. It blocks its thread for the seconds in which
 * the passphrase is stirred, so it is work for a worker.
 */
export async function sealFile(
  file: Blob,
  passphrase: string,
  options: WorkOptions = {},
): Promise<Blob> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(asTyped(passphrase));
  const sealed = await encrypter.encrypt(file.stream());
  return gather(sealed, file.size, options);
}

/**
 * What is in a file that may be encrypted: the file itself where it is not. What is wrong with it is
 * told before the passphrase is asked for, as far as the file shows it. Blocks like `sealFile`.
 */
export async function openIfSealed(
  file: Blob,
  passphrase: string | undefined,
  options: WorkOptions = {},
): Promise<Result<Blob, OpenFailure>> {
  const form = sealedForm(await startOf(file));
  if (form === null) return success(file);
  const binary = form === 'armored' ? await withoutArmor(file) : success(file);
  if (!binary.ok) return binary;
  const sealed = binary.value;
  const header = readSealedHeader(await startOf(sealed), sealed.size);
  if (!header.ok) return header;
  if (passphrase === undefined) return failure({ code: 'passphrase-needed' });
  const opened = await decrypt(sealed, passphrase, header.value.factor);
  if (!opened.ok) return opened;
  try {
    return success(await gather(opened.value, sealed.size, options));
  } catch (error) {
    if (isOther(error)) throw error;
    return failure({ code: 'damaged' });
  }
}

/** The first bytes of a file, each of them a character. */
async function startOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, HEADER_LIMIT).arrayBuffer());
  return new TextDecoder('latin1').decode(bytes);
}

async function withoutArmor(file: Blob): Promise<Result<Blob, OpenFailure>> {
  if (file.size > ARMORED_LIMIT) return failure({ code: 'too-large' });
  const text = (await file.text()).trim();
  if (!text.endsWith('\n-----END AGE ENCRYPTED FILE-----')) return failure({ code: 'cut' });
  try {
    return success(new Blob([armor.decode(text).slice()]));
  } catch {
    // It says only which rule of the armor is broken.
    return failure({ code: 'damaged' });
  }
}

/** Notices that a passphrase opened nothing: the library says no more of that than of other errors. */
class RefusalWitness implements Identity {
  isRefused = false;

  unwrapFileKey(): null {
    this.isRefused = true;
    return null;
  }
}

async function decrypt(
  sealed: Blob,
  passphrase: string,
  factor: number,
): Promise<Result<ReadableStream<Uint8Array>, OpenFailure>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(asTyped(passphrase));
  // Asked only where the passphrase before it opened nothing.
  const next = new RefusalWitness();
  decrypter.addIdentity(next);
  try {
    return success(await decrypter.decrypt(sealed.stream()));
  } catch (error) {
    if (next.isRefused) return failure({ code: 'wrong-passphrase' });
    // No memory for the table that the passphrase is stirred in.
    if (error instanceof RangeError) return failure({ code: 'too-hard', factor });
    if (isOther(error)) throw error;
    return failure({ code: 'damaged' });
  }
}

/** Browsers give the same letter composed or not; what a terminal gives is composed. */
function asTyped(passphrase: string): string {
  return passphrase.normalize('NFC');
}

/** Whether an error is of reading the file, of cancelling or of memory, not of what is in the file. */
function isOther(error: unknown): boolean {
  return [DOMException, CancelledError, RangeError].some((kind) => error instanceof kind);
}

/** Puts together what a stream gives for `size` bytes, more or less. */
async function gather(
  stream: ReadableStream<Uint8Array>,
  size: number,
  { signal, onProgress }: WorkOptions,
): Promise<Blob> {
  const reader = stream.getReader();
  const parts: Blob[] = [];
  let part: Uint8Array<ArrayBuffer>[] = [];
  let [length, taken] = [0, 0];
  const close = (): void => {
    parts.push(new Blob(part));
    taken += length;
    part = [];
    length = 0;
    onProgress?.(Math.min(1, taken / Math.max(1, size)));
  };
  let since = performance.now();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    part.push(value.slice());
    length += value.length;
    if (length >= PART_LENGTH) close();
    if (!isSliceOver(since)) continue;
    await letPageGoFirst();
    since = performance.now();
    if (signal?.aborted === true) {
      await reader.cancel();
      throw new CancelledError();
    }
  }
  close();
  return new Blob(parts);
}
