import { importTypeScript } from '../../../scripts/lib/bundle.mjs';

const { findAsPeer } = await importTypeScript('tests/bench/anchoring/peer.ts');

/** Where the peer hangs a quote, or null. */
export const find = findAsPeer;
