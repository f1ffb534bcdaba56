import type { Sentence } from '../reading.ts';
import { TokenType } from '../tokens.ts';
import { Role, Sense } from '../words.ts';

/** Whether the sentence calls something the largest, the first of its kind, a record; evaluations ("most hallowed") are none. */
export function hasSuperlative(sentence: Sentence): boolean {
  const { tokens } = sentence;
  for (let at = 0; at < tokens.count; at++) {
    const { senses, text } = tokens.word(at);
    if ((senses & Sense.Superlative) !== 0 && isRanking(sentence, at)) return true;
    if ((senses & Sense.Record) !== 0 && isRecord(sentence, at)) return true;
    if (text === 'most' && isWidest(sentence, at)) return true;
  }
  return false;
}

function isRanking({ tokens }: Sentence, at: number): boolean {
  if (tokens.isCapital(at) && at > 0) return false;
  return (tokens.roles(at - 1) & Role.Preposition) === 0 || (tokens.roles(at - 1) & Role.Of) !== 0;
}

/** "a record 12", "record-breaking": not "recorded", "records show", "on the record", "track record". */
function isRecord({ tokens }: Sentence, at: number): boolean {
  const { text } = tokens.word(at);
  if (text !== 'record') return true;
  const before = tokens.roles(at - 1);
  const next = tokens.word(at + 1);
  if (tokens.type(at + 1) !== TokenType.Word && tokens.mark(at + 1) !== 0x2d) return false;
  if ((next.roles & (Role.Preposition | Role.Auxiliary | Role.And | Role.Verb)) !== 0) return false;
  return (
    (before & (Role.Article | Role.Determiner)) !== 0 || tokens.type(at - 1) === TokenType.Word
  );
}

/** "most … in the world", "most … to date", "most since 2008" */
function isWidest({ tokens }: Sentence, at: number): boolean {
  for (let next = at + 1; next < at + 12; next++) {
    if (
      (tokens.senses(next) & Sense.Widest) !== 0 &&
      (tokens.roles(next - 1) & (Role.Preposition | Role.Article | Role.Determiner)) !== 0
    )
      return true;
    const mark = tokens.mark(next);
    if (mark === 0x2c || mark === 0x3b) return false;
  }
  return false;
}
