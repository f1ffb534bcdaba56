/** Zones of one offset all year. */
const FIXED: Readonly<Record<string, string>> = {
  GMT: 'Z',
  UTC: 'Z',
  Z: 'Z',
  MSK: '+03:00',
  EAT: '+03:00',
  SAST: '+02:00',
  PKT: '+05:00',
  WIB: '+07:00',
  HKT: '+08:00',
  SGT: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
};
/**
 * Zones with summer time. Many pages write the winter name in summer too, so that the offset is the
 * one of the day, whichever name is written.
 */
const SEASONAL: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  CT: 'America/Chicago',
  CDT: 'America/Chicago',
  MT: 'America/Denver',
  MDT: 'America/Denver',
  PT: 'America/Los_Angeles',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  BST: 'Europe/London',
  CET: 'Europe/Berlin',
  CEST: 'Europe/Berlin',
  MEZ: 'Europe/Berlin',
  MESZ: 'Europe/Berlin',
  EET: 'Europe/Helsinki',
  EEST: 'Europe/Helsinki',
};

/**
 * The names as a pattern, longest first. Names that stand for several zones (CST, IST, AST) are
 * left out.
 */
export const ZONE_NAMES = [...Object.keys(FIXED), ...Object.keys(SEASONAL)]
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Makers of offsets by time zone: the browser takes long to make one, and a page has many times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const options = { timeZone, timeZoneName: 'longOffset' } as const;
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', options);
  formats.set(timeZone, format);
  return format;
}

/**
 * The offset of a named zone, as ISO 8601 writes it; empty if it depends on the season and no day
 * (yyyy-mm-dd) is known. On the day of a change it is the offset at noon.
 */
export function offsetOfZone(name: string, day: string | null): string {
  const fixed = FIXED[name];
  if (fixed !== undefined) return fixed;
  const timeZone = SEASONAL[name];
  if (timeZone === undefined || day === null) return '';
  const written = formatIn(timeZone)
    .formatToParts(new Date(`${day}T12:00Z`))
    .find(({ type }) => type === 'timeZoneName');
  const offset = written?.value.replace('GMT', '') ?? '';
  return offset === '' || offset === '+00:00' ? 'Z' : offset;
}
