import { fileOf, type TraceEvent } from './trace-events.ts';

/** What a page's thread does, by what its time goes to. */
export type Work = 'start' | 'functions' | 'layout' | 'painting' | 'memory' | 'else';

/** A stretch of time. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const FUNCTIONS = /^(FunctionCall|RunMicrotasks|TimerFire|FireIdleCallback|FireAnimationFrame)$/;
const LAYOUT = /^(UpdateLayoutTree|Layout|ScheduleStyleRecalculation|RecalculateStyles)$/;
const PAINTING =
  /^(PrePaint|Paint|Layerize|Commit|UpdateLayer|UpdateLayerTree|CompositeLayers|HitTest|Animation)$/;
const MEMORY = /^(MinorGC|MajorGC|V8\.GC.*)$/;

function workOf({ name, args }: TraceEvent, script: string): Work {
  if (fileOf(args.data?.url) === script && /^(EvaluateScript|v8\.compile)$/.test(name))
    return 'start';
  if (FUNCTIONS.test(name)) return 'functions';
  if (LAYOUT.test(name)) return 'layout';
  if (PAINTING.test(name)) return 'painting';
  return MEMORY.test(name) ? 'memory' : 'else';
}

/**
 * Processor time of a thread's events by what it went to, ms: of each its own, without what is
 * inside it. `start` is making `script` ready and running it for the first time.
 */
export function workIn(events: readonly TraceEvent[], script: string): Record<Work, number> {
  const times = { start: 0, functions: 0, layout: 0, painting: 0, memory: 0, else: 0 };
  const open: { readonly end: number; readonly work: Work }[] = [];
  for (const event of events) {
    const { ts, dur = 0, tdur = 0 } = event;
    while ((open.at(-1)?.end ?? Infinity) <= ts) open.pop();
    const around = open.at(-1);
    const work = workOf(event, script);
    if (around !== undefined) times[around.work] -= tdur / 1000;
    times[work] += tdur / 1000;
    open.push({ end: ts + dur, work });
  }
  return times;
}

/** When a script ran on its thread, in order; µs of the trace's clock. */
export function runsOf(events: readonly TraceEvent[], script: string): readonly Run[] {
  return events
    .filter(
      ({ name, args }) =>
        fileOf(args.data?.url) === script && /^(EvaluateScript|FunctionCall)$/.test(name),
    )
    .map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur }));
}
