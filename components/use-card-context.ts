import { useEffect, useState } from 'preact/hooks';

import type { Annotation } from '../lib/model/annotation.ts';
import type { CardContext } from '../lib/model/card-context.ts';
import type { RecordedClaim } from '../lib/model/claim.ts';
import type { CardPort } from './card-port.ts';

/** What the library holds on a card's claim. */
interface KnownContext {
  readonly context: CardContext;
  /** It came when somebody had a hand on the card already: where the claim was met stands below everything then, so that nothing moves. */
  readonly isBelow: boolean;
}

/** What the library holds on the card's claim, asked again when the claim's words, its links or the library change; null until it is known. */
export function useCardContext(
  port: CardPort | undefined,
  claim: RecordedClaim,
  annotation: Annotation | null,
  isTouched: () => boolean,
): KnownContext | null {
  const [known, setKnown] = useState<KnownContext | null>(null);
  const id = annotation?.id ?? null;
  const subjects = claim.figures.map(({ subjectId }) => subjectId).join(' ');
  const { text } = claim;
  useEffect(() => {
    if (port === undefined) return;
    const end = new AbortController();
    const load = async (): Promise<void> => {
      const loaded = await port.load(claim, id);
      if (end.signal.aborted || loaded === null) return;
      setKnown((before) => ({
        context: loaded,
        isBelow: before !== null && wasMet(before.context) ? before.isBelow : isTouched(),
      }));
    };
    port.watch(() => void load(), end.signal);
    void load();
    return () => {
      end.abort();
    };
    // The claim is made anew with every letter typed; only its words and subjects matter here.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [port, text, subjects, id, annotation?.appearanceOf]);
  return known;
}

/** Whether the library holds the claim elsewhere. */
export function wasMet({ first, met, appearances }: CardContext): boolean {
  return first !== null || met.length > 0 || appearances.length > 0;
}
