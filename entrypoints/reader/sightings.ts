import type { AnnotationId } from '../../lib/model/ids.ts';
import type { Resolution, Sighting } from '../../lib/model/sighting.ts';
import type { SendToBackground } from './background-line.ts';
import type { Sought } from './claim-list.ts';

/** Reports looks at annotations: each only where it differs from the last one of this page's life. */
export class SightingLog {
  readonly #send: SendToBackground;
  readonly #now: () => string;
  readonly #reported = new Map<AnnotationId, string>();

  /** `now` gives ISO 8601 UTC. */
  constructor(send: SendToBackground, now: () => string) {
    this.#send = send;
    this.#now = now;
  }

  report(sought: readonly Sought[]): void {
    const at = this.#now();
    const sightings: Sighting[] = [];
    for (const { annotation, resolution } of sought) {
      const seen = JSON.stringify(resolution);
      if (this.#reported.get(annotation.id) === seen) continue;
      this.#reported.set(annotation.id, seen);
      sightings.push(sightingOf(annotation.id, resolution, at));
    }
    if (sightings.length > 0) void this.#send('sighting.record', { sightings });
  }
}

function sightingOf(annotationId: AnnotationId, resolution: Resolution, at: string): Sighting {
  const { state, certainty } = resolution;
  const isChanged = state === 'changed';
  return {
    annotationId,
    at,
    textHash: null,
    state,
    method: state === 'orphan' ? null : resolution.method,
    reason: state === 'orphan' ? resolution.reason : null,
    certainty,
    old: isChanged ? resolution.old : null,
    new: isChanged ? resolution.new : null,
  };
}
