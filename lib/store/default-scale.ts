import type { Scale } from '../model/finding.ts';
import type { ScaleId } from '../model/ids.ts';

/** The scale every library begins with. Its id is the same everywhere, so that libraries can be joined. */
export const DEFAULT_SCALE: Scale = {
  id: 'b0d6a1c2-5f0e-4c3a-9b1d-7a4e2f6c8d10' as ScaleId,
  name: 'Truth',
  levels: [
    { id: 'true', name: 'True', weight: 0 },
    { id: 'mostly-true', name: 'Mostly true', weight: 0.25 },
    { id: 'mixture', name: 'Mixture', weight: 0.5 },
    { id: 'mostly-false', name: 'Mostly false', weight: 0.75 },
    { id: 'false', name: 'False', weight: 1 },
    { id: 'unproven', name: 'Unproven', weight: null },
  ],
};
