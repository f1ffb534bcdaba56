import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** As in `start-reader.ts`. */
const UNPAINTED = Symbol.for('tallymark.unpainted');

/**
 * Injected before the reader, into its world, which the page cannot see: the reader then puts
 * nothing into the page.
 */
export default defineUnlistedScript(() => {
  (globalThis as { [UNPAINTED]?: boolean })[UNPAINTED] = true;
});
