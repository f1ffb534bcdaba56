import { useEffect, useState } from 'preact/hooks';

import type { Annotation } from '../../lib/model/annotation.ts';
import type { CardContext } from '../../lib/model/page/card-context.ts';
import type { RecordedClaim } from '../../lib/model/claim.ts';
import type { MetClaim } from '../../lib/model/page/met-claim.ts';
import type { CardPort } from './card-port.ts';

/** What is known about the library so far. */
export interface ShownContext extends CardContext {
  /**
   * Where the claim was met before, the most similar first; empty until the library has found out.
   */
  readonly met: readonly MetClaim[];
}

/**
 * What the library has on the card's claim, asked again when the claim's words, its links or the
 * library change; null until it is known. Where the claim was met before is asked last: nothing
 * else waits for it.
 */
export function useCardContext(
  port: CardPort | undefined,
  claim: RecordedClaim,
  annotation: Annotation | null,
): ShownContext | null {
  const [known, setKnown] = useState<ShownContext | null>(null);
  const id = annotation?.id ?? null;
  const subjects = claim.figures.map(({ subjectId }) => subjectId).join(' ');
  const { text } = claim;
  useEffect(() => {
    if (port === undefined) return;
    const end = new AbortController();
    const take = (found: CardContext | Pick<ShownContext, 'met'>): void => {
      if (!end.signal.aborted) setKnown((before) => ({ ...(before ?? NOTHING), ...found }));
    };
    const load = async (): Promise<void> => {
      const loaded = await port.load(claim, id);
      if (loaded === null) return;
      take(loaded);
      const met = await port.findMet(claim, id);
      if (met !== null) take({ met });
    };
    port.watch(() => void load(), end.signal);
    void load();
    return () => {
      end.abort();
    };
    // The claim is a new object after every letter typed; only its words and subjects matter here.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [port, text, subjects, id, annotation?.appearanceOf]);
  return known;
}

const NOTHING: ShownContext = {
  story: null,
  isNamed: true,
  isSensitive: false,
  subjects: [],
  first: null,
  appearances: [],
  met: [],
};

/** Whether the claim is elsewhere in the library. */
export function wasMet({ first, met, appearances }: ShownContext): boolean {
  return first !== null || met.length > 0 || appearances.length > 0;
}
