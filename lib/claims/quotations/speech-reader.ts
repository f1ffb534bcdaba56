import type { Attribution, VoiceHow } from '../../model/claim.ts';
import { nameFrom, ownSubject, subjectBefore } from './speaker-names.ts';
import {
  carriesNoun,
  endsClause,
  hasContent,
  isNoun,
  isRelative,
  isQuoteNear,
  phraseAt,
} from './speech-clauses.ts';
import type { Token } from '../grammar/speech-tokens.ts';
import type { SpeechLexicon } from '../grammar/speech-lexicon.ts';
import { Clause, Saying } from '../tokens/word-classes.ts';

/** One sign of speech in a sentence. */
export interface SpeechSign {
  /** Null where nobody is named. */
  readonly attribution: Attribution | null;
  /** After the words it comes behind ("…, police said") or before them. */
  readonly isTrailing: boolean;
  /** Named as the source of another voice: "citing officials". */
  readonly isInner: boolean;
  /** Carries a clause, not only a quotation. */
  readonly isReported: boolean;
  /** The token that reading goes on with. */
  readonly next: number;
}

/** The name as the text has it, without a plural possessive's apostrophe; null for no words. */
export function toAttribution(
  text: string,
  name: readonly Token[],
  how: VoiceHow,
): Attribution | null {
  const first = name[0];
  const last = name[name.length - 1];
  if (first === undefined || last === undefined) return null;
  const span = { start: first.start, end: last.end - (last.endsWithApostrophe() ? 1 : 0) };
  return { name: text.slice(span.start, span.end), how, span };
}

const NO_VOICES: readonly SpeechSign[] = [];

/** In tokens, the name of a source with its "as". */
const LONGEST_SOURCE = 12;

/** "figures from the port", "a study": what shows something in words or numbers */
function isDocument(name: readonly Token[]): boolean {
  return name.some((word) => word.says(Saying.showingNouns));
}

/**
 * Reads one sentence's tokens. `signs`: which of them may be signs of speech, ascending. `quotes`:
 * whether verbs that only judge ("called", "slammed") count, because a quotation is there.
 */
export class SpeechReader {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly signs: readonly number[];
  private readonly speech: SpeechLexicon;
  private readonly quotes: boolean;

  constructor(
    text: string,
    tokens: readonly Token[],
    signs: readonly number[],
    speech: SpeechLexicon,
    quotes: boolean,
  ) {
    this.text = text;
    this.tokens = tokens;
    this.signs = signs;
    this.speech = speech;
    this.quotes = quotes;
  }

  /** All signs of speech, in text order. */
  readAll(): SpeechSign[] {
    const voices: SpeechSign[] = [];
    let next = 0;
    for (const at of this.signs) {
      if (at < next) continue;
      const quoted = this.quotedVoices(at);
      if (quoted.length > 0) {
        voices.push(...quoted);
        continue;
      }
      const voice = this.phraseVoice(at) ?? this.verbVoice(at);
      if (voice === null) continue;
      voices.push(voice);
      next = voice.next;
    }
    return voices;
  }

  private phraseVoice(at: number): SpeechSign | null {
    const { speech } = this;
    if (this.tokens[at]?.says(Saying.opensPhrase) !== true) return null;
    for (const { phrases, how, isInner } of speech.voicePhrases) {
      const length = phraseAt(this.tokens, at, phrases);
      if (length === 0) continue;
      const name = nameFrom(this.tokens, at + length, speech.words);
      if ((isInner && name.length === 0) || name[0]?.says(Saying.notVoices) === true) return null;
      const attribution = toAttribution(this.text, name, how);
      return {
        attribution,
        isTrailing: at > 0 && !this.opensClause(at),
        isInner,
        isReported: true,
        next: at + length + name.length,
      };
    }
    return null;
  }

  /** "reported that, [according to]": inside what another voice says */
  private opensClause(at: number): boolean {
    const { tokens } = this;
    const before = tokens[at - 1]?.kind === 'comma' ? tokens[at - 2] : tokens[at - 1];
    return before?.is(Clause.that) === true;
  }

  private verbVoice(at: number): SpeechSign | null {
    const { speech, tokens } = this;
    const word = tokens[at];
    if (word === undefined) return null;
    if (this.quotes && word.says(Saying.speechNouns) && carriesNoun(tokens, at)) {
      return {
        attribution: null,
        isTrailing: false,
        isInner: false,
        isReported: false,
        next: at + 1,
      };
    }
    const isParticiple = word.says(Saying.participles);
    const how = isParticiple ? 'said' : this.howOf(word);
    const isName = at > 0 && word.isUpper();
    if (how === null || isName || isNoun(tokens, at, speech.words, this.quotes)) return null;
    if (isParticiple) return this.participleVoice(at);
    const isStrong = word.says(Saying.strongVerbs) && !this.isOfWork(at);
    const isReported = isStrong || hasContent(tokens, at);
    return isReported || this.carriesQuote(at) ? this.subjectVoice(at, how, isReported) : null;
  }

  /** "wrote the novel", "writes 12 plays": a work, nothing that somebody said */
  private isOfWork(at: number): boolean {
    const next = this.tokens[at + 1];
    const isObject = next?.kind === 'word' && (next.is(Clause.determiners) || next.isNumber());
    return isObject && this.tokens[at]?.says(Saying.written) === true;
  }

  private howOf(verb: Token): VoiceHow | null {
    if (verb.says(Saying.strongVerbs | Saying.weakVerbs))
      return verb.says(Saying.written) ? 'wrote' : 'said';
    return this.quotes && verb.says(Saying.judgingVerbs) ? 'said' : null;
  }

  /**
   * "the agency quoted the minister as [saying]", "the minister was quoted by the agency as
   * [saying]": who passed it on, then who spoke
   */
  private quotedVoices(at: number): readonly SpeechSign[] {
    const { speech, tokens } = this;
    if (tokens[at]?.says(Saying.participles) !== true) return NO_VOICES;
    const verb = this.quotingVerb(at);
    if (verb < 0) return NO_VOICES;
    const isPassive = tokens[verb - 1]?.is(Clause.passives) === true;
    const subject = subjectBefore(tokens, isPassive ? verb - 1 : verb, speech.words);
    const object = nameFrom(tokens, isPassive ? verb + 2 : verb + 1, speech.words);
    const [outer, inner] = isPassive ? [object, subject] : [subject, object];
    if (inner.length === 0) return NO_VOICES;
    const isReported = hasContent(tokens, at);
    const parts = { isTrailing: false, isReported, next: at + 1 };
    const outlet = toAttribution(this.text, outer, 'said');
    const speaker = toAttribution(this.text, inner, 'said');
    const first: SpeechSign = { attribution: outlet, isInner: false, ...parts };
    const second: SpeechSign = { attribution: speaker, isInner: outlet !== null, ...parts };
    return outlet === null ? [second] : [first, second];
  }

  /** The "quoted" before "… as saying", with a name between; -1 where there is none. */
  private quotingVerb(at: number): number {
    const { speech, tokens } = this;
    const as = tokens[at - 1]?.word;
    for (let verb = at - 3; verb > at - LONGEST_SOURCE && verb >= 0; verb--) {
      const first = tokens[verb];
      if (first?.kind !== 'word') return -1;
      const phrases = speech.quotedAs.get(first.word) ?? [];
      if (phrases.some((words) => words[1] === as)) return verb;
    }
    return -1;
  }

  /** In a sentence with a quotation any verb of speech counts, but one that may be a noun only right before it. */
  private carriesQuote(at: number): boolean {
    if (!this.quotes) return false;
    if (this.tokens[at]?.says(Saying.trailingVerbs) === true)
      return this.tokens.slice(Math.max(0, at - 6), at).some(({ kind }) => kind === 'quote');
    const isPlain = this.tokens[at]?.says(Saying.ambiguousVerbs) !== true;
    return isPlain || isQuoteNear(this.tokens, at) || this.invertsAfterQuote(at);
  }

  /** "«…?» [asked] Mira Holt": right behind a quotation, with somebody behind it */
  private invertsAfterQuote(at: number): boolean {
    const { tokens } = this;
    const before = tokens[at - 1]?.kind === 'comma' ? tokens[at - 2] : tokens[at - 1];
    const next = tokens[at + 1];
    const isSomebody = next?.isUpper() === true || next?.is(Clause.determiners) === true;
    return before?.kind === 'quote' && next?.kind === 'word' && isSomebody;
  }

  /** "saying" has its subject elsewhere, but in "was quoted as saying". */
  private participleVoice(at: number): SpeechSign | null {
    const { speech, tokens } = this;
    const isQuoted = at >= 2 && phraseAt(tokens, at - 2, speech.quotedAs) === 2;
    let subject = at - 2;
    while (isQuoted && subject > 0 && tokens[subject - 1]?.is(Clause.passives) === true) subject--;
    const name = isQuoted
      ? subjectBefore(tokens, subject, speech.words)
      : this.quotes
        ? ownSubject(tokens, at, speech.words)
        : [];
    const isReported = hasContent(tokens, at);
    if (!isReported && !this.quotes) return null;
    const attribution = toAttribution(this.text, name, 'said');
    return { attribution, isTrailing: false, isInner: false, isReported, next: at + 1 };
  }

  private subjectVoice(at: number, how: VoiceHow, isReported: boolean): SpeechSign | null {
    const { speech, tokens } = this;
    const previous = tokens[at - 1];
    if (previous?.kind === 'word' && previous.is(Clause.passives)) return null;
    const inverted = this.invertedName(at);
    const isInverted = inverted.length > 0;
    const name = isInverted ? inverted : subjectBefore(tokens, at, speech.words);
    if (name.length === 1 && name[0]?.says(Saying.notVoices) === true) return null;
    if (tokens[at]?.says(Saying.showingVerbs) === true && !isDocument(name)) return null;
    return {
      attribution: toAttribution(this.text, name, how),
      isTrailing: isInverted || (endsClause(tokens, at + 1) && !isRelative(tokens, at)),
      isInner: false,
      isReported,
      next: at + 1 + inverted.length,
    };
  }

  /**
   * "…», said Mira Holt": the name behind the verb, where the verb follows a quotation or a comma
   * and nothing but the name follows.
   */
  private invertedName(at: number): readonly Token[] {
    const previous = this.tokens[at - 1];
    const isAfterComma = previous?.kind === 'comma';
    const isAfterQuote = (isAfterComma ? this.tokens[at - 2] : previous)?.kind === 'quote';
    if (!isAfterComma && !isAfterQuote) return [];
    const name = nameFrom(this.tokens, at + 1, this.speech.words);
    return isAfterQuote || this.endsWithName(at, name) ? name : [];
  }

  private endsWithName(at: number, name: readonly Token[]): boolean {
    const { tokens } = this;
    const first = name[0];
    const last = name[name.length - 1];
    if (first === undefined || last === undefined || first.is(Clause.pronouns)) return false;
    if (!tokens[at]?.says(Saying.invertingVerbs)) return false;
    const after = tokens[tokens.indexOf(last, at) + 1];
    const isAlone = after?.kind !== 'word' || after.is(Clause.endOfName);
    return isAlone && (first.is(Clause.determiners) || first.isUpper());
  }
}
