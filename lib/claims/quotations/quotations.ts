import type { Attribution } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import {
  introducedVoice,
  isPronounName,
  readSpeech,
  voicesOfQuote,
  type QuotePlace,
  type SentenceSpeech,
} from './attribution.ts';
import { findMarkedStretches, type MarkedStretch } from './quote-marks.ts';
import { readFragment, type Fragment } from './quoted-fragment.ts';
import { postAbove, postSigner, pulledSigner } from './signatures.ts';
import { isLetter, isUpperAt } from '../tokens/characters.ts';
import type { SpeechLexicon } from '../grammar/speech-lexicon.ts';
import type { Quotation } from './quotation.ts';
import { isUndisputed } from './last-speaker.ts';
import { spansWithin } from './spans-within.ts';
import { Clause, Saying } from '../tokens/word-classes.ts';

/** A stretch in quotation marks with what is around it. */
interface Candidate {
  readonly stretch: MarkedStretch;
  /** Of the stretch, among all. */
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly fragment: Fragment;
}

interface Verdict {
  readonly isQuotation: boolean;
  readonly attribution: readonly Attribution[];
  /** Goes on from the quotation before: same speaker, same id. */
  readonly continues: boolean;
}

/** In words: a stretch this long is hardly ever a term or a title. */
const LONG_FRAGMENT = 5;
const LONGEST_POINTER = 12;

const NO: Verdict = { isQuotation: false, attribution: [], continues: false };

class QuotationReader {
  private readonly text: string;
  private readonly sentences: readonly Span[];
  private readonly speech: SpeechLexicon;
  private readonly stretches: readonly MarkedStretch[];
  private readonly spans: readonly Span[];
  private readonly read = new Map<number, SentenceSpeech>();

  constructor(
    text: string,
    sentences: readonly Span[],
    speech: SpeechLexicon,
    marks: readonly number[] | undefined,
  ) {
    this.text = text;
    this.sentences = sentences;
    this.speech = speech;
    this.stretches = findMarkedStretches(text, marks);
    this.spans = this.stretches.map(({ span }) => span);
  }

  run(): Quotation[] {
    const quotations: Quotation[] = [];
    let ids = 0;
    /** Paragraphs of a quotation that is not closed yet, nor anybody named for it. */
    let open: Candidate[] = [];
    for (const candidate of this.candidates()) {
      const previous = quotations[quotations.length - 1];
      const verdict = this.judge(candidate, previous);
      if (!this.goesOnFrom(candidate)) open = [];
      if (!verdict.isQuotation) {
        if (candidate.stretch.goesOn) open.push(candidate);
        continue;
      }
      const id =
        verdict.continues && previous !== undefined && open.length === 0
          ? previous.id
          : `q${++ids}`;
      const parts = [...open, candidate];
      quotations.push(...parts.map((part) => toQuotation(part, id, verdict.attribution)));
      open = [];
    }
    const posts = this.posts(ids).filter(({ span }) => spansWithin(this.spans, span).length === 0);
    quotations.push(...posts);
    quotations.sort((a, b) => a.span.start - b.span.start);
    return quotations.map((quotation) =>
      withInnerVoices(this.text, this.sentences, quotation, this.speech),
    );
  }

  /** Embedded posts, which carry no marks: the lines above a signature with a handle. */
  private posts(known: number): Quotation[] {
    const posts: Quotation[] = [];
    /** The end of the last signature: what is above another one begins behind it. */
    let past = 0;
    this.sentences.forEach((sentence, index) => {
      const signer = postSigner(this.text, sentence);
      const span = signer === null ? null : postAbove(this.text, sentence.start);
      const isOwn = span !== null && span.start >= past;
      if (signer !== null) past = sentence.end;
      if (signer === null || !isOwn) return;
      let first = index;
      while ((this.sentences[first - 1]?.start ?? -1) >= span.start) first--;
      const id = `q${known + posts.length + 1}`;
      if (first === index) return;
      posts.push({
        id,
        span,
        inner: span,
        sentenceIndexes: range(first, index - 1),
        attribution: [signer],
      });
    });
    return posts;
  }

  private candidates(): Candidate[] {
    const found: Candidate[] = [];
    let first = 0;
    for (const [index, stretch] of this.stretches.entries()) {
      while (
        first < this.sentences.length &&
        (this.sentences[first]?.end ?? 0) <= stretch.span.start
      )
        first++;
      let last = first;
      while ((this.sentences[last + 1]?.start ?? Infinity) < stretch.span.end) last++;
      const opening = this.sentences[first];
      const closing = this.sentences[last];
      if (opening === undefined || closing === undefined || opening.start >= stretch.span.end)
        continue;
      const fragment = readFragment(this.text, stretch, opening, closing, this.speech);
      found.push({ stretch, index, first, last, fragment });
    }
    return found;
  }

  private judge(candidate: Candidate, previous: Quotation | undefined): Verdict {
    const { fragment, first, last } = candidate;
    const own = this.speechOf(first, last);
    // "wrote to the paper: «…»" is speech, though a word that names titles comes before it
    if (fragment.isNamed && !(fragment.isIntroduced && own.hasSpeech)) return NO;
    if (own.hasSpeech) return fragment.isScare ? NO : this.judgeSpoken(candidate, own, previous);
    if (fragment.isTitle) return NO;
    const isLong = fragment.words >= LONG_FRAGMENT && this.sharesLine(candidate);
    if (fragment.isIntroduced && isLong) return { ...NO, isQuotation: true };
    if (!fragment.isWhole && !isLong) return NO;
    if (previous !== undefined && this.follows(candidate, previous)) {
      return { isQuotation: true, attribution: previous.attribution, continues: fragment.isWhole };
    }
    return this.judgeWhole(candidate);
  }

  /** A quotation whose own sentence says that somebody speaks. */
  private judgeSpoken(
    candidate: Candidate,
    own: SentenceSpeech,
    previous: Quotation | undefined,
  ): Verdict {
    const place = this.placeOf(candidate);
    const attribution = this.resolve(voicesOfQuote(own, place, this.speech), candidate, previous);
    const sharesSentence = previous?.sentenceIndexes.includes(candidate.first) === true;
    return {
      isQuotation: true,
      attribution,
      continues: sharesSentence || this.goesOnFrom(candidate),
    };
  }

  /** A quotation in sentences of its own, without a verb of speech in them. */
  private judgeWhole(candidate: Candidate): Verdict {
    const { last, fragment } = candidate;
    const before = this.voicesBefore(candidate);
    if (before !== null) return { isQuotation: true, attribution: before, continues: false };
    const below = this.sentences[last + 1];
    const signer = below === undefined ? null : pulledSigner(this.text, below);
    if (signer !== null) return { isQuotation: true, attribution: [signer], continues: false };
    const after = this.sameLine(last, last + 1) ? this.speechAbout(last + 1) : null;
    if (after?.hasSpeech === true && fragment.words > 3) {
      return { isQuotation: true, attribution: after.voices.slice(0, 1), continues: false };
    }
    return NO;
  }

  /** Who is said to speak in the sentence before a quotation; null where nobody does. */
  private voicesBefore({ first, fragment }: Candidate): readonly Attribution[] | null {
    const sentence = this.sentences[first - 1];
    if (sentence === undefined) return null;
    const introduced = introducedVoice(this.text, sentence, this.speech);
    if (introduced !== null) return [introduced];
    if (!this.isNear(first - 1, first)) return null;
    const before = this.speechOfOne(first - 1);
    if (before.hasSpeech || this.endsWithColon(first - 1)) return before.voices.slice(-1);
    const isOnLine = fragment.isWhole && this.sameLine(first - 1, first);
    const judging = isOnLine ? this.judgesIn(sentence) : [];
    return judging.length === 0 ? null : judging.slice(-1);
  }

  /** Whether another sentence is in the paragraph: a line of nothing but quoted words is a heading. */
  private sharesLine({ first, last, stretch }: Candidate): boolean {
    return (
      this.sentences[first]?.start !== stretch.span.start ||
      this.sameLine(first - 1, first) ||
      this.sameLine(last, last + 1)
    );
  }

  /** Who judges in a sentence without quoted words, whose own follow: "Holt slammed the plan. «It is a disgrace.»" */
  private judgesIn(sentence: Span): readonly Attribution[] {
    if (spansWithin(this.spans, sentence).length > 0) return [];
    return readSpeech(this.text, sentence, [], this.speech, true).voices;
  }

  /** The speech of a sentence that follows a quotation; where it points back at it, verbs that judge count too. */
  private speechAbout(index: number): SentenceSpeech {
    const sentence = this.sentences[index] ?? { start: 0, end: 0 };
    if (!this.pointsBack(sentence.start)) return this.speechOf(index, index);
    return readSpeech(this.text, sentence, spansWithin(this.spans, sentence), this.speech, true);
  }

  private pointsBack(at: number): boolean {
    let end = at;
    while (isLetter(this.text.charCodeAt(end))) end++;
    const first = this.speech.table.lookUp(
      this.text.slice(at, Math.min(end, at + LONGEST_POINTER)),
    );
    return (first.saying & Saying.backPointers) !== 0;
  }

  private speechOf(first: number, last: number): SentenceSpeech {
    if (first === last) return this.speechOfOne(first);
    const opening = this.speechOfOne(first);
    const closing = this.speechOfOne(last);
    return {
      voices: [...closing.voices, ...opening.voices],
      signs: [...opening.signs, ...closing.signs],
      hasSpeech: opening.hasSpeech || closing.hasSpeech,
      isReported: opening.isReported || closing.isReported,
    };
  }

  private speechOfOne(index: number): SentenceSpeech {
    const known = this.read.get(index);
    if (known !== undefined) return known;
    const sentence = this.sentences[index] ?? { start: 0, end: 0 };
    const quoted = spansWithin(this.spans, sentence);
    const found = readSpeech(this.text, sentence, quoted, this.speech, quoted.length > 0);
    this.read.set(index, found);
    return found;
  }

  private sameLine(a: number, b: number): boolean {
    const from = this.sentences[a];
    const to = this.sentences[b];
    return (
      from !== undefined && to !== undefined && !this.text.slice(from.end, to.start).includes('\n')
    );
  }

  /** On the same line, or on the one before. */
  private isNear(a: number, b: number): boolean {
    const from = this.sentences[a];
    const to = this.sentences[b];
    return from !== undefined && to !== undefined && to.start - from.end < 4;
  }

  private endsWithColon(index: number): boolean {
    const sentence = this.sentences[index];
    return sentence !== undefined && this.text.charAt(sentence.end - 1) === ':';
  }

  /** Stands in the same paragraph as the quotation before, or opens the next one. */
  private follows({ first, stretch }: Candidate, previous: Quotation): boolean {
    const last = previous.sentenceIndexes[previous.sentenceIndexes.length - 1] ?? -1;
    if (!this.text.slice(previous.span.end, stretch.span.start).includes('\n'))
      return first - last <= 2;
    return this.isNear(last, first) && this.sentences[first]?.start === stretch.span.start;
  }

  /** The stretch before had no closing mark: this one repeats its opening mark. */
  private goesOnFrom({ index }: Candidate): boolean {
    return this.stretches[index - 1]?.goesOn === true;
  }

  private placeOf({ stretch, index }: Candidate): QuotePlace {
    const start = this.spans[index - 1]?.end ?? 0;
    const end = this.spans[index + 1]?.start ?? this.text.length;
    return { span: stretch.span, gap: { start, end } };
  }

  /** Gives a pronoun the name of the last speaker, where there is but one. */
  private resolve(
    voices: readonly Attribution[],
    { first }: Candidate,
    previous: Quotation | undefined,
  ): readonly Attribution[] {
    return voices.map((voice) => {
      const name = this.speech.table.lookUp(voice.name);
      if ((name.clause & Clause.personPronouns) === 0) return voice;
      const known =
        previous !== undefined && this.isClose(previous, first) ? previous.attribution : [];
      const one = known.length === 1 ? known[0] : undefined;
      const isName =
        one !== undefined && isUpperAt(one.name, 0) && !isPronounName(one.name, this.speech);
      return isName &&
        isUndisputed(this.outside(one.span.end, voice.span.start), one.name, this.speech)
        ? { ...voice, name: one.name }
        : voice;
    });
  }

  /** What comes between two places outside quotation marks; null where they are far apart. */
  private outside(from: number, to: number): string | null {
    if (to - from > 2000 || from > to) return null;
    let outside = '';
    let at = from;
    for (const span of spansWithin(this.spans, { start: from, end: to })) {
      outside += this.text.slice(at, Math.max(at, span.start));
      at = span.end;
    }
    return outside + this.text.slice(at, Math.max(at, to));
  }

  private isClose(previous: Quotation, first: number): boolean {
    const last = previous.sentenceIndexes[previous.sentenceIndexes.length - 1] ?? -1;
    return first - last <= 2;
  }
}

function toQuotation(
  { stretch, first, last }: Candidate,
  id: string,
  attribution: readonly Attribution[],
): Quotation {
  const { span, inner } = stretch;
  return { id, span, inner, sentenceIndexes: range(first, last), attribution };
}

const range = (first: number, last: number): number[] =>
  first === last ? [first] : Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** Adds those who speak inside a quotation: "the Post wrote: «Holt and Brill pledged to …»". */
function withInnerVoices(
  text: string,
  sentences: readonly Span[],
  quotation: Quotation,
  speech: SpeechLexicon,
): Quotation {
  const { inner, sentenceIndexes, attribution } = quotation;
  const named: Attribution[] = [];
  for (const index of sentenceIndexes) {
    const sentence = sentences[index] ?? inner;
    const start = Math.max(sentence.start, inner.start);
    const end = Math.min(sentence.end, inner.end);
    if (start >= end) continue;
    for (const voice of readSpeech(text, { start, end }, [], speech, false).voices)
      if (isUpperAt(voice.name, 0) && !isPronounName(voice.name, speech)) named.push(voice);
  }
  return named.length === 0 ? quotation : { ...quotation, attribution: [...attribution, ...named] };
}

/**
 * The attributed direct quotations of `text`, in order. `sentences` are those of the text (or of
 * the lines around its quotation marks). Scare quotes, titles, slogans and terms are left out, as
 * is what nobody near is said to have said. Linear in length. `marks` are the places of its
 * quotation marks, where they are known.
 */
export function findQuotations(
  text: string,
  sentences: readonly Span[],
  speech: SpeechLexicon,
  marks?: readonly number[],
): Quotation[] {
  return new QuotationReader(text, sentences, speech, marks).run();
}
