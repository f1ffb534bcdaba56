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
 * What leads in words that a page takes back, or repeats to lead elsewhere, in the languages the engine
 * reads and is to read. A bare "corrected" leads in the words as they are now.
 */
const LEAD_INS = [
  String.raw`\b(?:earlier|previous|prior|original|first) version\b`,
  String.raw`\b(?:originally|previously|initially|wrongly|incorrectly) (?:said|stated|reported|wrote|gave)\b`,
  String.raw`\bamended\b.{0,40}\b(?:said|stated|reported|read)\b`,
  String.raw`^\s*(?:correction|clarification|korrektur|rectificati[fo]n?|corrección|исправление|виправлення)s?(?![\p{L}])`,
  String.raw`\b(?:frühere|vorherige|ursprüngliche)n? (?:version|fassung)\b`,
  String.raw`\bversion (?:précédente|antérieure|initiale)\b`,
  String.raw`\bversión (?:anterior|previa|original)\b`,
  '(?:предыдущей|ранней|первоначальной) версии',
  'попередній версії',
  '^(?:更正|此前版本)',
  String.raw`^\s*(?:read more|read also|see also|related|more on this|lesen sie auch|mehr dazu|lire aussi|lea también|ver también|читайте также|читайте також|相关阅读|相關閱讀)\s*[:：]`,
];
/** In the sentence that they end. */
const LEAD_IN = new RegExp(`(?:${LEAD_INS.join('|')})[^.!?。]*$`, 'iu');

/** Whether a text before some words, in their line, says that they are only quoted there. */
export function leadsInCopy(leadIn: string): boolean {
  return LEAD_IN.test(leadIn);
}
