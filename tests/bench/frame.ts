/** One measured figure beside what it is held against. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB/s' | 'kB' | '%' | 'count' | 'x';
  /** What to reach, in words ("at most 8 kB"). */
  readonly goal: string | null;
  /** Peers and limits, measured in the same run. */
  readonly beside: readonly { readonly name: string; readonly value: number }[];
}

/** What a bench may use. */
export interface BenchContext {
  /** Folder of the built extension. */
  readonly builtChrome: string;
  /** Path of a Chromium-based browser; null where none was found. */
  readonly chrome: string | null;
  /** A folder of saved pages (`.html` or `.html.gz`) to measure on; null for the fixtures alone. */
  readonly pages: string | null;
  /** Folders of texts that were named beside the benches. */
  readonly folders: readonly string[];
  /** How long a fuzz runs (null for its own number of tries), from which seed, how many faults it prints. */
  readonly fuzz: { readonly tries: number | null; readonly seed: number; readonly misses: number };
  /** Whether to install and measure libraries that are no dependencies. */
  readonly peers: boolean;
  /** Bundles a module into one page script whose exports land in the global `name`; gives its path. */
  bundleForPage(entry: string, name: string): Promise<string>;
}

/** A group of measurements that `npm run bench -- NAME` runs. */
export interface Bench {
  readonly name: string;
  /** Whether it measures the built extension; missing if it does. */
  readonly isBuilt?: boolean;
  run(context: BenchContext): Promise<readonly Measure[]>;
}

/** The median of some runs; 0 for none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of the runs lies (nearest rank); 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/**
 * Processor time of one run, in ms, the compiler's and the collector's threads included: what else
 * the machine does makes it no longer.
 */
export function timeOnce(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Runs `work` a few times unmeasured, then `runs` times; processor times in ms. */
export function timeRuns(work: () => unknown, runs = 9, warmUps = 2): number[] {
  for (let i = 0; i < warmUps; i++) work();
  return Array.from({ length: runs }, () => timeOnce(work));
}
