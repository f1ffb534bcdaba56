export { findClaims } from '../../../lib/claims/find-claims.ts';
export { english } from '../../../lib/claims/grammars/en/english.ts';
