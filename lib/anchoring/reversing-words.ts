/**
 * Words that reverse a statement, or take it back, when they are beside it; as skeletons, in the
 * languages the engine reads and is to read. Chinese is compared character by character.
 */
const TURNING_WORDS: ReadonlySet<string> = new Set(
  `not no never none nobody nothing neither nor without hardly barely almost nearly cannot don't doesn't didn't isn't aren't wasn't weren't won't
  wouldn't can't couldn't hasn't haven't hadn't shouldn't allegedly reportedly supposedly purportedly falsely false untrue denied denies deny
  nicht nie niemals kein keine keinen keiner keinem keines kaum beinahe angeblich ohne
  ne n' pas jamais aucun aucune ni sans presque prétendument
  nunca jamás tampoco ningún ninguna ninguno casi supuestamente
  не ни нет никогда никто ничего без почти якобы едва
  ні ніколи ніхто нічого немає майже нібито ледве
  不 没 沒 未 无 無 非 别 莫`.match(/\S+/gu),
);

/** Whether a word, with typography normalised, reverses what is beside it. Ignores case. */
export function isReversingWord(word: string): boolean {
  return TURNING_WORDS.has(word.toLowerCase());
}

/**
 * What leads in words that a page takes back, in the languages the engine reads and is to read. A bare
 * "corrected" leads in the words as they are now.
 */
const LEAD_INS = new RegExp(
  [
    String.raw`\b(?:earlier|previous|prior|original|first) version\b`,
    String.raw`\b(?:originally|previously|initially|wrongly|incorrectly) (?:said|stated|reported|wrote|gave)\b`,
    String.raw`\bcorrections?\b`,
    String.raw`\bclarifications?\b`,
    String.raw`\bamended\b`,
    String.raw`\b(?:frühere|vorherige|ursprüngliche)n? (?:version|fassung)\b`,
    String.raw`\bkorrektur\b`,
    String.raw`\bversion (?:précédente|antérieure|initiale|anterior|previa|original)\b`,
    String.raw`\brectifica`,
    String.raw`\bcorrección\b`,
    'предыдущей версии',
    'ранней версии',
    'исправление',
    'попередній версії',
    'виправлення',
    '更正',
    '此前版本',
  ].join('|'),
  'iu',
);

/** Whether a text before some words says that the page takes them back. */
export function takesBack(leadIn: string): boolean {
  return LEAD_INS.test(leadIn);
}
