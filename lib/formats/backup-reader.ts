import { failure, type Result } from '../model/result.ts';
import { backupOf, decodeHead, type Backup, type BackupFailure, type ReadHead } from './backup.ts';
import { DecodedRecords } from './decode-records.ts';
import { parseJson } from './parse-json.ts';

const HEAD_END = ',"records":{';
/** The last line; older versions have no checksum. */
const TAIL = /^\}(?:,"checksum":"([0-9a-f]{8})")?\}$/;

/**
 * Reads what `encodeBackupLines` wrote, line by line, and checks each record as it arrives, so that
 * its parsed form can be freed at once: otherwise a library of 100,000 annotations would be in
 * memory twice.
 */
export class BackupReader {
  readonly #records = new DecodedRecords();
  #head: ReadHead | null = null;
  #failure: BackupFailure | null = null;
  #list: string | null = null;
  #isWhole = false;
  #checksum: string | null = null;
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
    if (!this.#isOurs || !this.#isWhole || this.#head === null) return null;
    return backupOf(this.#head, this.#records, this.#checksum);
  }

  /** Whether the line is one that we write. */
  #read(line: string): boolean {
    if (this.#head === null) return this.#readHead(line);
    if (line === '') return true;
    const end = TAIL.exec(line);
    if (end !== null) {
      this.#isWhole = true;
      this.#checksum = end[1] ?? null;
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
    const parsed = parseJson(`${line.slice(0, -HEAD_END.length)}}`);
    if (parsed === undefined) return false;
    const head = decodeHead(parsed);
    if (head.ok) this.#head = head.value;
    else this.#failure = head.reason;
    return true;
  }

  #beginList(line: string): boolean {
    this.#list = /^"([a-z]+)":\[$/.exec(line)?.[1] ?? null;
    if (this.#list === null) return false;
    this.#records.begin(this.#list);
    return true;
  }

  #readRecord(list: string, line: string): boolean {
    const json = line.endsWith(',') ? line.slice(0, -1) : line;
    const record = parseJson(json);
    if (record === undefined) return false;
    const misshapen = this.#records.take(list, record, json);
    if (misshapen !== null) this.#failure = { code: 'bad-record', ...misshapen };
    return true;
  }
}
