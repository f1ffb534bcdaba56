import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openStore } from '../../lib/store/store.ts';
import { answerWork } from './answer-work.ts';

/** A worker of the extension's own pages; see `entrypoints/shared/library/library-work.ts`. */
export default defineUnlistedScript(() => {
  answerWork(globalThis, openStore);
});
