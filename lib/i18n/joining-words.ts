/**
 * Words that only join others, in the languages that are read: a few words taken out of a sentence
 * neither begin nor end with one.
 */
const JOINING = new Set(
  (
    'a an the and or of in on at to for by with from as that which who whose were was is are be been being has have had into over than ' +
    'и или а но в во на с со из от до по за к ко о об у для при что как который которая которые был была было были ' +
    'і й та або але у в на з із зі від до по за для при що як був була було були ' +
    'der die das den dem des ein eine einen einer und oder aber in im an am auf zu zum zur von vom mit für bei als war waren ist sind ' +
    'le la les un une des du de et ou à au aux en dans par pour sur avec que qui est sont était ' +
    'el los las una unos unas y o u del al con por para en que es son era fue fueron'
  ).split(' '),
);

/** Whether a word only joins others: "and", "of", "were". */
export function isJoiningWord(word: string): boolean {
  return JOINING.has(word.toLowerCase());
}
