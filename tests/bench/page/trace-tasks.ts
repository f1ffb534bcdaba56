import type { CDPSession, Page } from 'puppeteer-core';
import { fileOf, type TraceEvent } from './trace-events.ts';
import { runsOf, workIn, type Run, type Work } from './trace-work.ts';

/**
 * What is open at a time on a page's main thread, in ms of processor time: other programs on the
 * machine make it no longer.
 */
export interface Task {
  readonly time: number;
  /** The script it ran first, by file name; null where it ran none. */
  readonly script: string | null;
}

/** What the page says at the start, so that its thread is known. */
const HERE = 'measured here';

const BACKGROUND = 'background.js';
const READER = 'reader.js';

/** What is one task or, between tasks, the promises that a message resolved. */
const TASK = /RunTask$|PerformMicrotaskCheckpoint$/;

/** What went on meanwhile on a page's main thread, and on that of the extension's background. */
export interface Traced {
  readonly page: readonly Task[];
  readonly background: readonly Task[];
  /** What the page's time went to, ms of processor time. */
  readonly work: Readonly<Record<Work, number>>;
  /** When the reader's script ran, in order; times of day, ms. */
  readonly reader: readonly Run[];
}

/**
 * The tasks of a page's main thread while `work` goes on, and those of the background, by a trace
 * that samples nothing.
 */
export async function traceTasks(page: Page, work: () => Promise<void>): Promise<Traced> {
  const session = await page.createCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    // The protocol leaves the shape of trace events open.
    events.push(...(value as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline'],
      excludedCategories: ['*'],
    },
  });
  let here = 0;
  try {
    await page.evaluate(`console.timeStamp('${HERE}')`);
    here = Date.now();
    await work();
  } finally {
    await stop(session);
  }
  const own = mainThread(events);
  const toDay = here - startOf(events) / 1000;
  return {
    page: tasksOf(own),
    background: tasksOf(backgroundThread(events)),
    work: workIn(own, READER),
    reader: runsOf(own, READER).map(({ from, to }) => ({
      from: from / 1000 + toDay,
      to: to / 1000 + toDay,
    })),
  };
}

/** When the page said where it is, µs of the trace's clock. */
function startOf(events: readonly TraceEvent[]): number {
  return events.find(({ args }) => args.data?.message === HERE)?.ts ?? 0;
}

async function stop(session: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
}

/** The events of the page's main thread since it said where it is, in order. */
function mainThread(events: readonly TraceEvent[]): TraceEvent[] {
  const said = events.find(({ args }) => args.data?.message === HERE);
  if (said === undefined) throw new Error('the page is not in its trace');
  return ofThread(events, said);
}

/** The same of the thread that runs the background's script; none where it had nothing to do. */
function backgroundThread(events: readonly TraceEvent[]): TraceEvent[] {
  const start = startOf(events);
  const own = events.find(({ args }) => fileOf(args.data?.url) === BACKGROUND);
  return own === undefined ? [] : ofThread(events, { ...own, ts: start });
}

function ofThread(
  events: readonly TraceEvent[],
  { pid, tid, ts: start }: Pick<TraceEvent, 'pid' | 'tid' | 'ts'>,
): TraceEvent[] {
  return events
    .filter((one) => one.pid === pid && one.tid === tid && one.ts > start && one.ph === 'X')
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

function tasksOf(events: readonly TraceEvent[]): Task[] {
  const tasks: { time: number; script: string | null }[] = [];
  let end = -Infinity;
  for (const { name, ts, dur = 0, tdur = 0, args } of events) {
    if (ts >= end && TASK.test(name)) {
      tasks.push({ time: tdur / 1000, script: null });
      end = ts + dur;
    } else if (ts < end) {
      const task = tasks.at(-1);
      if (task !== undefined) task.script ??= fileOf(args.data?.url);
    }
  }
  return tasks;
}
