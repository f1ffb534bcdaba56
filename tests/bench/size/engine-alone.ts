/** All of the engine that the background uses on a page, with its grammars. Bundled as for a page to weigh it. */
export { findClaims, findClaimsInSlices } from '../../../lib/claims/find-claims.ts';
export { findFurtherClaimsInSlices } from '../../../lib/claims/further-claims.ts';
export { grammarFor } from '../../../lib/claims/grammar-for.ts';
export { readSentenceModel } from '../../../lib/claims/priority/sentence-model.ts';
export { readFigures } from '../../../lib/claims/read-figures.ts';
