/**
 * Whether two wordings name the same thing; `unclear` if one says more than the other, or they are
 * in different scripts.
 */
export type WordMatch = 'same' | 'differs' | 'unclear';

/** Words that say about the people counted only that they are people. */
const EVERYBODY = new Set(
  (
    'people person persons body bodies dead death deaths died fatality fatalities victim victims life lives casualty casualties other others ' +
    'injured wounded injury injuries killed missing losses soul souls ' +
    'человек человека люди людей погибший погибших погибшие жертва жертв жертвы раненый раненых раненые пострадавший пострадавших убитых ' +
    'осіб людей загиблих поранених personas muertos heridos víctimas personnes morts blessés victimes menschen tote verletzte opfer personen 人'
  ).split(' '),
);
const FILLERS = new Set(
  'the a an of in and its their his her all von der die das de la le les los las и в'.split(' '),
);
/** How many letters of a word are compared, so that "grave" equals "graves". */
const STEM = 5;

/**
 * Compares two names of a place, event, population or counted thing, word by word in any order,
 * ignoring the endings of words. Null is unknown, and `unclear` when compared with something known.
 */
export function matchWords(a: string | null, b: string | null): WordMatch {
  return matchSets(stemsOf(a), stemsOf(b));
}

/** The same for what is counted, where "people", "victims" and the like carry no meaning. */
export function matchCounted(a: string | null, b: string | null): WordMatch {
  return matchSets(stemsOf(a, EVERYBODY), stemsOf(b, EVERYBODY));
}

/**
 * Compares two periods by their years ("1937–45" is "1937 to 1945"), or by words if no year is
 * named.
 */
export function matchPeriods(a: string | null, b: string | null): WordMatch {
  const [one, two] = [yearsOf(a), yearsOf(b)];
  if (one.length === 0 || two.length === 0) return matchWords(a, b);
  return one.join(' ') === two.join(' ') ? 'same' : 'differs';
}

function matchSets(a: ReadonlySet<string>, b: ReadonlySet<string>): WordMatch {
  if (a.size === 0 && b.size === 0) return 'same';
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const isWithin = [...small].every((word) => large.has(word));
  if (isWithin) return small.size === large.size ? 'same' : 'unclear';
  return scriptOf(a) === scriptOf(b) ? 'differs' : 'unclear';
}

function stemsOf(text: string | null, idle: ReadonlySet<string> = FILLERS): ReadonlySet<string> {
  const words =
    (text ?? '')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words
      .filter((word) => !idle.has(word) && !FILLERS.has(word))
      .map((word) => word.slice(0, STEM)),
  );
}

function yearsOf(text: string | null): readonly string[] {
  const written = (text ?? '').replace(
    /(\d{2})(\d{2})(\s*[-–—/]\s*)(\d{2})(?!\d)/gu,
    (_, century: string, year: string, dash: string, end: string) =>
      `${century}${year}${dash}${century}${end}`,
  );
  return written.match(/\d{4}/gu) ?? [];
}

function scriptOf(words: ReadonlySet<string>): string {
  const text = [...words].join('');
  if (/\p{Script=Han}/u.test(text)) return 'han';
  return /\p{Script=Cyrillic}/u.test(text) ? 'cyrillic' : 'latin';
}
