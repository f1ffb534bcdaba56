import type { Reading, Sentence } from '../grammar/reading.ts';
import { Role, Sense } from '../tokens/word-classes.ts';

const HARM = Sense.HarmVerb | Sense.HarmSelf | Sense.HarmNoun;
const REACH = 4;

/**
 * Whether a sentence says that the people counted did not come to harm: "none of the 85 passengers
 * was killed", "not one of the 33 died", "the 40 miners were not hurt", "all but three of them
 * drowned".
 */
export function isSpared(sentence: Sentence, reading: Reading): boolean {
  return (
    isAmongNone(sentence, reading) || isExcepted(sentence, reading) || isDenied(sentence, reading)
  );
}

/** "none of the", "not a single one of its", "nobody among the", "neither of the" right before the number */
function isAmongNone({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  let at = reading.begin - 1;
  while (tokens.hasRole(at, Role.Article | Role.Determiner) && at > reading.begin - 4) at--;
  if (!tokens.hasRole(at, Role.Of) && !lexicon.listWords.has(tokens.word(at))) return false;
  if (lexicon.noneWords.has(tokens.word(at - 1))) return true;
  for (let before = at - 1; before >= at - REACH; before--) {
    if (lexicon.denials.has(tokens.word(before))) return true;
  }
  return false;
}

/** "all but three of the 42", "everybody except two"; "all but nine of those who fell ill" did fall ill */
function isExcepted({ tokens, lexicon }: Sentence, { begin, to }: Reading): boolean {
  if (tokens.hasRole(to, Role.Of) && tokens.hasRole(to + 2, Role.Relative)) return false;
  return (
    lexicon.exceptions.has(tokens.word(begin - 1)) && lexicon.wholes.has(tokens.word(begin - 2))
  );
}

/** "were not hurt", "didn't die": a denial between the people and the harm, with auxiliaries only beside it */
function isDenied({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  let isNot = false;
  const from = Math.max(reading.to, reading.countedTo);
  for (let at = from; at < from + REACH; at++) {
    if (lexicon.denials.has(tokens.word(at))) isNot = true;
    else if (tokens.hasSense(at, HARM)) return isNot;
    else if (!tokens.hasRole(at, Role.Auxiliary)) return false;
  }
  return false;
}
