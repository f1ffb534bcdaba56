/** An event of a trace; times in µs of the trace's clock. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time. */
  readonly tdur?: number;
  readonly args: {
    readonly data?: { readonly url?: string; readonly message?: string };
  };
}

/** The file name of a script of an extension; null for any other. */
export function fileOf(url: string | undefined): string | null {
  return url?.startsWith('chrome-extension:') === true ? (url.split('/').at(-1) ?? null) : null;
}
