/** What the benches measure, in one bundle. */
export { SearchableText } from '../../../lib/anchoring/searchable-text.ts';
export { resolve, resolveAll, resolveIn } from '../../../lib/anchoring/resolve.ts';
export { describeSpan } from '../../../lib/anchoring/describe.ts';
