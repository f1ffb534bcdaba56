import type { KindFamily } from './kind-family.ts';

/** A colour for each family of kinds, "#rrggbb". Stored in the settings. */
export type MarkColours = Readonly<Record<KindFamily, string>>;

/**
 * Colours that people who confuse red and green, or blue and yellow, can tell apart too: they
 * differ in lightness and in the hues that these people see. All contrast with white and with
 * black; none is red, green or amber, which would express a judgement.
 */
export const DEFAULT_MARK_COLOURS: MarkColours = {
  people: '#7440c4',
  quantities: '#3a81e7',
  'time-and-rank': '#05adb4',
  words: '#a65398',
};
