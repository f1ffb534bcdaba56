import type { Reading, Sentence } from '../../lib/claims/grammar/reading.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';
import { readFigures } from '../../lib/claims/read-figures.ts';
import type { Tokens } from '../../lib/claims/tokens/tokens.ts';

/** One call of a function that reports its calls (`trace-plugin.mjs`). */
interface Call {
  readonly place: string;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly calls: Call[];
  value: unknown;
}

/** What happened to one number, from where it was read to where it was dropped or kept. */
export interface FigureStory {
  /** The words of the figure in the end. */
  readonly text: string;
  /** Whether it is a figure in the end. */
  readonly isKept: boolean;
  /** `read by …`, then a line for each function that changed it, in their order. */
  readonly lines: readonly string[];
}

/** The properties of a reading that are watched. */
type State = Readonly<Record<string, string | number | boolean | null>>;

/** A number being followed: its reading, its last known state, and what to report about it. */
interface Followed {
  readonly reading: Reading;
  state: State;
  isListed: boolean;
  text: string;
  readonly lines: string[];
}

/** Return values that mean no, or nothing. */
const DENYING: ReadonlySet<unknown> = new Set([null, undefined, false, '', -1]);

/** Follows the readings of one text while the engine, built to report its calls, reads it. */
class Follower {
  readonly stories: FigureStory[] = [];
  readonly #stack: Call[] = [];
  #followed: Followed[] = [];
  #sentence: Sentence | null = null;

  /** Runs one reporting function and checks what it did. */
  trace(
    place: string,
    name: string,
    args: unknown[],
    run: (...args: unknown[]) => unknown,
  ): unknown {
    this.#look();
    const call: Call = { place, name, args, calls: [], value: undefined };
    this.#stack.at(-1)?.calls.push(call);
    this.#stack.push(call);
    if (name === 'refine') this.#sentence = args[0] as Sentence;
    call.value = run(...args);
    this.#look();
    this.#stack.pop();
    if (name === 'readNumbers') this.#begin(call);
    if (name === 'refine') this.#end();
    return call.value;
  }

  /** Starts following what the recognizers found in a sentence. */
  #begin(call: Call): void {
    const tokens = call.args[0] as Tokens;
    this.#followed = (call.value as Reading[]).map((reading) => {
      const recognized = call.calls.find(({ value }) => value === reading);
      const recognizers = recognized === undefined ? [call] : sameValue(recognized).slice(1);
      const lines = [`read by ${pathOf(recognizers)}`];
      const state = stateOf(reading, tokens);
      return { reading, state, isListed: true, text: textOf(reading, tokens), lines };
    });
  }

  #end(): void {
    for (const { reading, isListed, text, lines } of this.#followed)
      this.stories.push({ text, isKept: isListed && !reading.isNone, lines });
    this.#followed = [];
    this.#sentence = null;
  }

  /**
   * For each reading that changed since the last check, reports that the running function changed
   * it.
   */
  #look(): void {
    const call = this.#stack.at(-1);
    const sentence = this.#sentence;
    if (sentence === null || call === undefined) return;
    const { tokens, readings } = sentence;
    for (const reading of readings) {
      if (this.#followed.some((other) => other.reading === reading)) continue;
      const state = stateOf(reading, tokens);
      const lines = [`made by ${this.#path(call, reading, [])}`];
      this.#followed.push({ reading, state, isListed: true, text: textOf(reading, tokens), lines });
    }
    for (const followed of this.#followed) this.#compare(call, sentence, followed);
  }

  #compare(call: Call, { tokens, readings }: Sentence, followed: Followed): void {
    const { reading, lines } = followed;
    const isListed = readings.includes(reading);
    if (followed.isListed && !isListed)
      lines.push(`taken into another number by ${this.#path(call, reading, [])}`);
    followed.isListed = isListed;
    const state = stateOf(reading, tokens);
    const changed = Object.keys(state).filter((key) => state[key] !== followed.state[key]);
    if (changed.length === 0) return;
    const words = changed.map((key) => worded(key, state[key]));
    const values = changed.map((key) => state[key]);
    lines.push(`${words.join(', ')}: ${this.#path(call, reading, values)}`);
    followed.state = state;
    followed.text = textOf(reading, tokens);
  }

  /** The running functions, below `refine`, and those whose answer the last of them acted on. */
  #path(call: Call, reading: Reading, values: readonly unknown[]): string {
    const running = this.#stack.filter(({ name }) => name !== 'refine');
    return pathOf([...running, ...reasonsOf(call, reading, values)]);
  }
}

/**
 * The last positive answer about a reading that a call received, preferably one of the values
 * sought, and that answer's own reasons.
 */
function reasonsOf(call: Call, reading: Reading, values: readonly unknown[]): Call[] {
  const about = call.calls.filter(
    ({ args, value }) => args.includes(reading) && !DENYING.has(value),
  );
  const reason =
    about.findLast(({ value }) => values.includes(value)) ??
    about.findLast(({ value }) => value === true || typeof call.value !== 'boolean');
  return reason === undefined ? [] : [reason, ...reasonsOf(reason, reading, [reason.value])];
}

/** A call and the calls inside it that returned the very same value. */
function sameValue(call: Call): Call[] {
  const inner = call.calls.find(({ value }) => value === call.value);
  return inner === undefined ? [call] : [call, ...sameValue(inner)];
}

/** `findKinds › kindOf › isOfPeople (kinds/is-of-people.ts)`: the file is that of the last one. */
function pathOf(calls: readonly Call[]): string {
  return `${calls.map(({ name }) => name).join(' › ')} (${calls.at(-1)?.place ?? '?'})`;
}

function textOf({ from, to }: Reading, tokens: Tokens): string {
  return tokens.text.slice(tokens.start(from), tokens.end(to - 1));
}

function stateOf(reading: Reading, tokens: Tokens): State {
  const { sort, min, max, qualifier, unit, kind, harm, isNone, head } = reading;
  const counted = head < 0 ? null : tokens.slice(head, head + 1);
  return {
    text: textOf(reading, tokens),
    sort,
    min,
    max,
    qualifier,
    unit,
    counted,
    kind,
    harm,
    isNone,
  };
}

function worded(key: string, value: State[string] | undefined): string {
  if (key === 'isNone') return value === true ? 'dropped' : 'taken back';
  return `${key} ${String(value ?? 'none')}`;
}

/**
 * What happened to every number that the recognizers read in an English text, sentence by sentence.
 */
export function explainFigures(text: string): FigureStory[] {
  const follower = new Follower();
  const reporting = globalThis as { traceCall?: Follower['trace'] };
  reporting.traceCall = follower.trace.bind(follower);
  try {
    readFigures(text, english);
  } finally {
    delete reporting.traceCall;
  }
  return follower.stories;
}
