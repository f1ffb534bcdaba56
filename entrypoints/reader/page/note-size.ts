/** A panel opens with an animation, during which the page gets narrower step by step. */
const OPENS_WITHIN_MS = 1500;

/**
 * Notes how wide the window is before a panel opens beside the page. What it returns is called once
 * the panel is there: it calls back if the page is narrower now, and each time it gets so while the
 * panel may still be opening.
 */
export function noteSize(window: Window, signal: AbortSignal): (onNarrower: () => void) => void {
  let least = window.innerWidth;
  return (onNarrower) => {
    const look = (): void => {
      if (window.innerWidth >= least) return;
      least = window.innerWidth;
      onNarrower();
    };
    look();
    const opening = AbortSignal.any([signal, AbortSignal.timeout(OPENS_WITHIN_MS)]);
    window.addEventListener('resize', look, { passive: true, signal: opening });
  };
}
