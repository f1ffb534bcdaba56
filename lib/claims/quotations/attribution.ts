import type { Attribution } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import { nameFrom } from './speaker-names.ts';
import { phraseAt } from './speech-clauses.ts';
import type { SpeechLexicon } from '../grammar/speech-lexicon.ts';
import { SpeechReader, toAttribution, type SpeechSign } from './speech-reader.ts';
import { Clause, Saying } from '../tokens/word-classes.ts';

/** What a sentence says about who speaks, outside quotation marks. */
export interface SentenceSpeech {
  /** Outermost first. */
  readonly voices: readonly Attribution[];
  /** The signs of speech that name somebody, in text order. */
  readonly signs: readonly SpeechSign[];
  /** A verb or phrase of speech is in it, with or without a name. */
  readonly hasSpeech: boolean;
  /** Its speech has a clause of its own: "police said 12 people were hurt", not only a quotation. */
  readonly isReported: boolean;
}

const NO_VOICES: readonly Attribution[] = [];
const SILENCE: SentenceSpeech = { voices: [], signs: [], hasSpeech: false, isReported: false };

/** A sentence may name any number of speakers; no more than this many are distinguished. */
const MOST_VOICES = 6;

/**
 * Trailing voices enclose what is before them, so the last is outermost; then the leading
 * ones; a cited source is innermost. A pronoun beside a name stands for somebody already there.
 */
function outermostFirst(
  voices: readonly SpeechSign[],
  speech: SpeechLexicon,
): readonly Attribution[] {
  const [only, second] = voices;
  if (second === undefined) return only?.attribution ? [only.attribution] : NO_VOICES;
  const trailing = voices.filter((voice) => voice.isTrailing && !voice.isInner).reverse();
  const leading = voices.filter((voice) => !voice.isTrailing && !voice.isInner);
  const ordered = [...trailing, ...leading, ...voices.filter((voice) => voice.isInner)];
  const found = ordered.flatMap(({ attribution }) => (attribution === null ? [] : [attribution]));
  const unique = [...new Map(found.map((voice) => [voice.span.start, voice])).values()];
  const isBeside = ({ name }: Attribution): boolean => isPronounName(name, speech);
  return unique.length > 1 && !unique.every(isBeside)
    ? unique.filter((voice) => !isBeside(voice))
    : unique.slice(0, unique.length > 1 ? 1 : undefined);
}

/** Whether a voice's name is nothing but a pronoun. */
export function isPronounName(name: string, { table }: SpeechLexicon): boolean {
  return (table.lookUp(name).clause & Clause.pronouns) !== 0;
}

/** Which place a quotation has among those of its sentence. */
export interface QuotePlace {
  readonly span: Span;
  /** Where the quotation before ends and the next begins. */
  readonly gap: Span;
}

/**
 * The voices of a sentence that come behind one of its quotations, outermost first: the one that
 * trails it, else those that lead to it since the quotation before, else those before it; a clause
 * of its own behind the quotation ("…”, and others said that …") is another matter.
 */
export function voicesOfQuote(
  { signs }: SentenceSpeech,
  { span, gap }: QuotePlace,
  speech: SpeechLexicon,
): readonly Attribution[] {
  if (signs.length < 2) return outermostFirst(signs, speech);
  const startOf = ({ attribution }: SpeechSign): number => attribution?.span.start ?? 0;
  const behind = firstFrom(signs, span.end);
  const before = signs.slice(Math.max(0, behind - MOST_VOICES), behind);
  const after = signs.slice(behind, behind + MOST_VOICES);
  const isSource = ({ attribution, isInner }: SpeechSign): boolean =>
    isInner || attribution?.how === 'according to';
  const sources = [...before, ...after].filter(isSource);
  const trailing = after.filter(
    (sign) => sign.isTrailing && startOf(sign) < gap.end && !isSource(sign),
  );
  const leading = before.filter((sign) => startOf(sign) >= gap.start && !isSource(sign));
  const said = [trailing, leading, before.filter((sign) => !isSource(sign))].find(
    (signsOf) => signsOf.length > 0,
  );
  const chosen = new Set([...(said ?? after), ...sources]);
  return outermostFirst(
    [...before, ...after].filter((sign) => chosen.has(sign)),
    speech,
  );
}

function firstFrom(signs: readonly SpeechSign[], at: number): number {
  let low = 0;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((signs[middle]?.attribution?.span.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Reads who speaks in one sentence, outside the stretches of `quoted` (in order, disjoint).
 * `forQuotation` lets verbs count that carry words only in quotation marks ("called it «a farce»").
 * Linear in the sentence's length.
 */
export function readSpeech(
  text: string,
  sentence: Span,
  quoted: readonly Span[],
  speech: SpeechLexicon,
  forQuotation: boolean,
): SentenceSpeech {
  const { reader } = speech;
  reader.read(text, sentence, quoted);
  const { signs } = reader;
  if (signs.length === 0) return SILENCE;
  const voices = new SpeechReader(text, reader.tokens(), signs, speech, forQuotation).readAll();
  if (voices.length === 0) return SILENCE;
  return {
    voices: outermostFirst(voices.slice(0, MOST_VOICES), speech),
    signs: voices.filter(({ attribution }) => attribution !== null),
    hasSpeech: voices.length > 0,
    isReported: voices.some((voice) => voice.isReported),
  };
}

/**
 * The voices of indirect speech in `sentence` ("police said 12 people were hurt", "according to the
 * ministry", "citing a diplomat"), outermost first, outside the stretches of `quoted`. Empty where
 * nobody is named to say anything.
 */
export function attributionOf(
  text: string,
  sentence: Span,
  speech: SpeechLexicon,
  quoted: readonly Span[] = [],
): readonly Attribution[] {
  return readSpeech(text, sentence, quoted, speech, false).voices;
}

/**
 * The name in "the reaction of the paper Morning Post", "a statement from Orsk Steel", which
 * introduce what the next sentence quotes.
 */
export function introducedVoice(
  text: string,
  sentence: Span,
  speech: SpeechLexicon,
): Attribution | null {
  const { reader } = speech;
  reader.read(text, sentence, []);
  if ((reader.saying & Saying.opensPhrase) === 0) return null;
  const tokens = reader.tokens();
  for (let i = tokens.length - 1; i >= 0; i--) {
    const length = phraseAt(tokens, i, speech.wordsOf);
    if (length === 0) continue;
    const voice = toAttribution(text, nameFrom(tokens, i + length, speech.words), 'said');
    if (voice !== null) return voice;
  }
  return null;
}
