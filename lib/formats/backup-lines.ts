import type { LibraryRecords } from '../model/library-records.ts';

/** What a backup says of itself, before its records. */
export interface BackupHead {
  readonly format: string;
  readonly version: number;
  readonly exportedAt: string;
  readonly withheld: number;
}

/** The lists of a backup, in the order they are written. */
const LISTS = [
  'sources',
  'snapshots',
  'stories',
  'subjects',
  'annotations',
  'revisions',
  'sightings',
  'drafts',
  'dismissals',
  'scales',
  'erasures',
  'searches',
] as const satisfies readonly (keyof LibraryRecords)[];

/** JSON with one record a line, line by line, so that neither writing nor reading ever holds the whole text. */
export function* backupLines(
  head: BackupHead,
  records: LibraryRecords,
): Generator<string, void, undefined> {
  yield `${JSON.stringify(head).slice(0, -1)},"records":{\n`;
  for (const [at, name] of LISTS.entries()) {
    yield `"${name}":[\n`;
    const list: readonly unknown[] = records[name];
    for (const [nth, record] of list.entries())
      yield JSON.stringify(record) + (nth + 1 < list.length ? ',\n' : '\n');
    yield at + 1 < LISTS.length ? '],\n' : ']\n';
  }
  yield '}}\n';
}

/** Reads what `backupLines` wrote, line by line. */
export class BackupLines {
  #head: unknown;
  #list: unknown[] | null = null;
  #isWhole = false;
  #isOurs = true;
  readonly #records: Record<string, unknown[]> = {};

  /** Takes the next line, without its break. False once the text is not written line by line: read it whole then. */
  take(line: string): boolean {
    this.#isOurs &&= this.#read(line);
    return this.#isOurs;
  }

  /** The value the whole text stands for; undefined where it breaks off. */
  get value(): unknown {
    if (!this.#isOurs || !this.#isWhole || typeof this.#head !== 'object') return undefined;
    return { ...this.#head, records: this.#records };
  }

  #read(line: string): boolean {
    if (this.#head === undefined) {
      this.#head = line.endsWith(',"records":{') ? parse(`${line.slice(0, -12)}}`) : undefined;
      return this.#head !== undefined;
    }
    if (line === '' || line === '}}') {
      this.#isWhole ||= line === '}}';
      return true;
    }
    if (line === '],' || line === ']') {
      this.#list = null;
      return true;
    }
    if (this.#list === null) {
      const name = /^"([a-z]+)":\[$/.exec(line)?.[1];
      if (name === undefined) return false;
      this.#list = [];
      this.#records[name] = this.#list;
      return true;
    }
    const record = parse(line.endsWith(',') ? line.slice(0, -1) : line);
    this.#list.push(record);
    return record !== undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
