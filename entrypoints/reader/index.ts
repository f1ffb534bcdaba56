import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { startReader } from './start-reader.ts';

export default defineUnlistedScript(() => {
  startReader();
});
