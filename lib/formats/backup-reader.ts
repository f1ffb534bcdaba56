import { failure, type Result } from '../model/result.ts';
import {
  backupOf,
  decodeOrigin,
  type Backup,
  type BackupFailure,
  type BackupOrigin,
} from './backup.ts';
import { DecodedRecords } from './decode-records.ts';

const HEAD_END = ',"records":{';

/**
 * Reads what `encodeBackupLines` wrote, line by line, and checks each record as it arrives, so that
 * its parsed form can be freed at once: otherwise a library of 100,000 annotations would be in
 * memory twice.
 */
export class BackupReader {
  readonly #records = new DecodedRecords();
  #origin: BackupOrigin | null = null;
  #failure: BackupFailure | null = null;
  #list: string | null = null;
  #isWhole = false;
  #isOurs = true;

  /**
   * Takes the next line, without its line break. Returns false if no more are needed: reading
   * failed, or the file is not written line by line.
   */
  take(line: string): boolean {
    if (this.#failure === null) this.#isOurs &&= this.#read(line);
    return this.#isOurs && this.#failure === null;
  }

  /**
   * The result of the lines; null if they break off or are not in our layout: then read the text as
   * a whole.
   */
  get backup(): Result<Backup, BackupFailure> | null {
    if (this.#failure !== null) return failure(this.#failure);
    if (!this.#isOurs || !this.#isWhole || this.#origin === null) return null;
    return backupOf(this.#origin, this.#records.records);
  }

  /** Whether the line is one that we write. */
  #read(line: string): boolean {
    if (this.#origin === null) return this.#readHead(line);
    if (line === '' || line === '}}') {
      this.#isWhole ||= line === '}}';
      return true;
    }
    if (line === '],' || line === ']') {
      this.#list = null;
      return true;
    }
    return this.#list === null ? this.#beginList(line) : this.#readRecord(this.#list, line);
  }

  #readHead(line: string): boolean {
    if (!line.endsWith(HEAD_END)) return false;
    const parsed = parse(`${line.slice(0, -HEAD_END.length)}}`);
    if (parsed === undefined) return false;
    const origin = decodeOrigin(parsed);
    if (origin.ok) this.#origin = origin.value;
    else this.#failure = origin.reason;
    return true;
  }

  #beginList(line: string): boolean {
    this.#list = /^"([a-z]+)":\[$/.exec(line)?.[1] ?? null;
    if (this.#list === null) return false;
    this.#records.begin(this.#list);
    return true;
  }

  #readRecord(list: string, line: string): boolean {
    const record = parse(line.endsWith(',') ? line.slice(0, -1) : line);
    if (record === undefined) return false;
    const misshapen = this.#records.take(list, record);
    if (misshapen !== null) this.#failure = { code: 'bad-record', ...misshapen };
    return true;
  }
}

/** The value of a line; undefined if it is not JSON. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
