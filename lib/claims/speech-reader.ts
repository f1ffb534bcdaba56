import type { Attribution, VoiceHow } from '../model/claim.ts';
import { nameFrom, subjectBefore } from './speaker-names.ts';
import {
  carriesNoun,
  endsClause,
  hasContent,
  isNoun,
  isQuoteNear,
  phraseAt,
} from './speech-clauses.ts';
import type { Token } from './speech-tokens.ts';
import type { SpeechWords } from './speech-words.ts';

/** One sign of speech in a sentence. */
export interface Voice {
  /** Null where nobody is named. */
  readonly attribution: Attribution | null;
  /** After the words it stands behind ("…, police said") or before them. */
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
  const span = { start: first.start, end: last.end - (/['’]$/u.test(last.text) ? 1 : 0) };
  return { name: text.slice(span.start, span.end), how, span };
}

/** Reads one sentence's tokens. `quotes`: whether verbs that only judge ("called", "slammed") count, because a quotation is there. */
export class SpeechReader {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly speech: SpeechWords;
  private readonly quotes: boolean;

  constructor(text: string, tokens: readonly Token[], speech: SpeechWords, quotes: boolean) {
    this.text = text;
    this.tokens = tokens;
    this.speech = speech;
    this.quotes = quotes;
  }

  /** All signs of speech, in text order. */
  readAll(): Voice[] {
    const voices: Voice[] = [];
    for (let i = 0; i < this.tokens.length;) {
      const voice =
        this.tokens[i]?.kind === 'word' ? (this.phraseVoice(i) ?? this.verbVoice(i)) : null;
      if (voice !== null) voices.push(voice);
      i = voice?.next ?? i + 1;
    }
    return voices;
  }

  private phraseVoice(at: number): Voice | null {
    const { speech } = this;
    const kinds = [
      [speech.accordingTo, 'according to', false],
      [speech.saidBy, 'said', false],
      [speech.citing, 'citing', true],
    ] as const;
    for (const [phrases, how, isInner] of kinds) {
      const length = phraseAt(this.tokens, at, phrases);
      if (length === 0) continue;
      const name = nameFrom(this.tokens, at + length, speech);
      if ((isInner && name.length === 0) || speech.notVoices.has(name[0]?.lower ?? '')) return null;
      const attribution = toAttribution(this.text, name, how);
      return {
        attribution,
        isTrailing: at > 0,
        isInner,
        isReported: true,
        next: at + length + name.length,
      };
    }
    return null;
  }

  private verbVoice(at: number): Voice | null {
    const { speech, tokens } = this;
    const word = tokens[at];
    if (word === undefined) return null;
    if (this.quotes && speech.speechNouns.has(word.lower) && carriesNoun(tokens, at, speech)) {
      return {
        attribution: null,
        isTrailing: false,
        isInner: false,
        isReported: false,
        next: at + 1,
      };
    }
    const isParticiple = speech.participles.has(word.lower);
    const how = isParticiple ? 'said' : this.howOf(word.lower);
    const isName = at > 0 && /^\p{Lu}/u.test(word.text);
    if (how === null || isName || isNoun(tokens, at, speech, this.quotes)) return null;
    if (isParticiple) return this.participleVoice(at);
    const isReported = speech.strongVerbs.has(word.lower) || hasContent(tokens, at, speech);
    return isReported || this.carriesQuote(at) ? this.subjectVoice(at, how, isReported) : null;
  }

  private howOf(verb: string): VoiceHow | null {
    const { speech } = this;
    const how = speech.strongVerbs.get(verb) ?? speech.weakVerbs.get(verb);
    if (how !== undefined) return how;
    return this.quotes && speech.judgingVerbs.has(verb) ? 'said' : null;
  }

  /** In a sentence with a quotation any verb of speech counts, but one that may be a noun only right before it. */
  private carriesQuote(at: number): boolean {
    if (!this.quotes) return false;
    return (
      !this.speech.ambiguousVerbs.has(this.tokens[at]?.lower ?? '') || isQuoteNear(this.tokens, at)
    );
  }

  /** "saying" has its subject elsewhere, but in "was quoted as saying". */
  private participleVoice(at: number): Voice | null {
    const { speech, tokens } = this;
    const isQuoted = at >= 2 && phraseAt(tokens, at - 2, speech.quotedAs) === 2;
    let subject = at - 2;
    while (isQuoted && subject > 0 && speech.passives.has(tokens[subject - 1]?.lower ?? ''))
      subject--;
    const name = isQuoted ? subjectBefore(tokens, subject, speech) : [];
    const isReported = hasContent(tokens, at, speech);
    if (!isReported && !this.quotes) return null;
    const attribution = toAttribution(this.text, name, 'said');
    return { attribution, isTrailing: false, isInner: false, isReported, next: at + 1 };
  }

  private subjectVoice(at: number, how: VoiceHow, isReported: boolean): Voice | null {
    const { speech, tokens } = this;
    const previous = tokens[at - 1];
    if (previous?.kind === 'word' && speech.passives.has(previous.lower)) return null;
    const inverted = this.invertedName(at);
    const isInverted = inverted.length > 0;
    return {
      attribution: toAttribution(
        this.text,
        isInverted ? inverted : subjectBefore(tokens, at, speech),
        how,
      ),
      isTrailing: isInverted || endsClause(tokens, at + 1, speech),
      isInner: false,
      isReported,
      next: at + 1 + inverted.length,
    };
  }

  /** "…», said Mira Holt": the name behind the verb, where the verb follows a quotation or a comma and nothing but the name follows. */
  private invertedName(at: number): readonly Token[] {
    const previous = this.tokens[at - 1];
    const isAfterComma = previous?.kind === 'comma';
    const isAfterQuote = (isAfterComma ? this.tokens[at - 2] : previous)?.kind === 'quote';
    if (!isAfterComma && !isAfterQuote) return [];
    const name = nameFrom(this.tokens, at + 1, this.speech);
    return isAfterQuote || this.endsWithName(at, name) ? name : [];
  }

  private endsWithName(at: number, name: readonly Token[]): boolean {
    const { speech, tokens } = this;
    const first = name[0];
    const last = name[name.length - 1];
    if (first === undefined || last === undefined || speech.pronouns.has(first.lower)) return false;
    if (!speech.invertingVerbs.has(tokens[at]?.lower ?? '')) return false;
    const after = tokens[tokens.indexOf(last, at) + 1];
    const isAlone = after?.kind !== 'word' || speech.endOfName.has(after.lower);
    return isAlone && (speech.determiners.has(first.lower) || /^\p{Lu}/u.test(first.text));
  }
}
