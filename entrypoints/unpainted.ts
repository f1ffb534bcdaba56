import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * Injected before the reader, into its world, which the page cannot see: the reader then puts
 * nothing into the page.
 */
export default defineUnlistedScript(() => {
  (globalThis as { tallymarkUnpainted?: boolean }).tallymarkUnpainted = true;
});
