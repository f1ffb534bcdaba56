const UNITS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/**
 * How long it is from one ISO 8601 time to a later one, in whole units of the largest that fits: "2
 * hours". At least a minute.
 */
export function timeSpan(
  from: string,
  to: string,
  number: (value: number, options: Intl.NumberFormatOptions) => string,
): string {
  const seconds = Math.max(60, (Date.parse(to) - Date.parse(from)) / 1000);
  const [unit, size] = UNITS.find(([, least]) => seconds >= least) ?? ['minute', 60];
  return number(Math.floor(seconds / size), { style: 'unit', unit, unitDisplay: 'long' });
}
