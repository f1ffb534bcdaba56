/** The day of a time in the person's time zone, as a date: "2026-05-09". */
export function localDay(at: string): string {
  const time = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(time.getFullYear())}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** The time zone in which the browser writes times: "Europe/Kyiv". */
export function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
