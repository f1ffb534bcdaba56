/** What marks are about, as far as their colour goes. */
export const MARK_FAMILIES = ['people', 'quantities', 'time-and-rank', 'words'] as const;
export type MarkFamily = (typeof MARK_FAMILIES)[number];

/** A colour for each family, "#rrggbb". */
export type MarkColours = Readonly<Record<MarkFamily, string>>;

/**
 * Colours that people who confuse red and green, or blue and yellow, can tell apart as well: they
 * differ in lightness and in what each of these sees of hue. All stand out from white and from
 * black; none is red, green or amber, which would judge.
 */
export const DEFAULT_MARK_COLOURS: MarkColours = {
  people: '#8b34b6',
  quantities: '#3a81e7',
  'time-and-rank': '#05adb4',
  words: '#747474',
};
