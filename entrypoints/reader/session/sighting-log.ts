import type { MissingWords } from '../../../lib/article/unloaded-clues.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import { givenLater } from '../../../lib/model/later-figure.ts';
import type {
  WeighedSighting,
  SightedPage,
  UnloadedClues,
} from '../../../lib/model/page/weighed-sighting.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import type { Sleep } from '../../../lib/model/page/page-state.ts';
import type { SendToBackground } from '../../shared/page-card/send-to-background.ts';
import type { SoughtAnnotation } from './list-claims.ts';
import type { PageReading } from '../article/page-reading.ts';
import { cellsFor } from './resolve-annotations.ts';

/**
 * Reports each sighting that differs from the last one to the background, and remembers how the
 * background weighed it.
 */
export class SightingLog {
  readonly #send: SendToBackground;
  readonly #clues: (sought: readonly SoughtAnnotation[]) => UnloadedClues;
  readonly #reported = new Map<AnnotationId, string>();
  readonly #weighed = new Map<
    AnnotationId,
    {
      readonly asked: string;
      readonly sighting: WeighedSighting;
      /** Whether the background said the same as the page's text alone. */
      readonly isUpheld: boolean;
    }
  >();
  #article = '';
  #text = '';
  #unread: Sleep | null = null;

  /** `clues` gives what the page shows outside its text. */
  constructor(
    send: SendToBackground,
    clues: (sought: readonly SoughtAnnotation[]) => UnloadedClues,
  ) {
    this.#send = send;
    this.#clues = clues;
  }

  /**
   * The time from the last sighting before this page was loaded to the first one since; null where
   * there was none.
   */
  get unread(): Sleep | null {
    return this.#unread;
  }

  /**
   * What was found, as the background weighed it; unchanged where it was not asked or something
   * else was found then.
   */
  weighed(sought: SoughtAnnotation): SoughtAnnotation {
    const { annotation } = sought;
    const known = this.#weighed.get(annotation.id);
    if (known?.asked !== askedAs(sought)) return sought;
    const { sighting, isUpheld } = known;
    // Words that were found may have moved since. Only the snapshot shows that they were not the
    // ones meant, where these are, or why they are missing.
    if (isUpheld) return { ...sought, sighting };
    const later = sighting.resolution.state === 'same' ? sought.later : [];
    return { ...sought, resolution: sighting.resolution, later, sighting };
  }

  #isOverruled(id: AnnotationId): boolean {
    return this.#weighed.get(id)?.isUpheld === false;
  }

  /**
   * Reports what is new in what was found, or that the article changed around it. True where an
   * answer changed what is known.
   */
  async report(sought: readonly SoughtAnnotation[], reading: PageReading): Promise<boolean> {
    const { page, source } = reading;
    const article = articleSpans(reading);
    const articleText = article.map(({ start, end }) => page.text.slice(start, end)).join('\n');
    const isOther = articleText !== this.#article;
    const hasMoved = page.text !== this.#text;
    const news = sought.filter((one) => {
      const { id } = one.annotation;
      const isNew = this.#reported.get(id) !== askedAs(one);
      this.#reported.set(id, askedAs(one));
      // The reason why words are missing may change once more of the page is there, and the place
      // that only the snapshot showed moves with the text above it.
      const isOrphan = this.weighed(one).resolution.state === 'orphan';
      return isNew || (isOther && isOrphan) || (hasMoved && !isOrphan && this.#isOverruled(id));
    });
    if (sought.length === 0 || (news.length === 0 && !isOther)) return false;
    this.#article = articleText;
    this.#text = page.text;
    const { url, canonicalUrl, lang } = source;
    const looked = news.map(({ annotation, resolution, later }) => ({
      annotationId: annotation.id,
      resolution,
      later,
    }));
    const seen: SightedPage = {
      url,
      canonicalUrl,
      lang,
      pageText: page.text,
      article,
      cells: cellsFor(
        news.map(({ annotation }) => annotation),
        reading,
      ),
      clues: this.#clues(news),
    };
    const answer = await this.#send('page.looked', { ...seen, looked });
    if (!answer.ok) return false;
    for (const sighting of answer.value) {
      const one = news.find(({ annotation }) => annotation.id === sighting.annotationId);
      if (one === undefined) continue;
      const isUpheld = isSameFinding(one.resolution, sighting.resolution);
      this.#weighed.set(sighting.annotationId, { asked: askedAs(one), sighting, isUpheld });
    }
    this.#unread ??= unreadBefore(answer.value);
    return answer.value.length > 0;
  }
}

/** Whether two resolutions say the same of the same place. */
function isSameFinding(a: Resolution, b: Resolution): boolean {
  if (a.state === 'orphan' || b.state === 'orphan')
    return a.state === b.state && wordingOf(a) === wordingOf(b);
  const { start, end } = a.span;
  return start === b.span.start && end === b.span.end && wordingOf(a) === wordingOf(b);
}

/** What is said of the words, without their place. */
function wordingOf(resolution: Resolution): string {
  if (resolution.state === 'orphan') return `orphan ${resolution.reason}`;
  if (resolution.state === 'same') return 'same ';
  return `changed ${resolution.old}\n${resolution.new}`;
}

function unreadBefore(sightings: readonly WeighedSighting[]): Sleep | null {
  const [since] = sightings
    .map(({ sameAt }) => sameAt)
    .toSorted()
    .reverse();
  const until = sightings[0]?.at;
  return since === undefined || until === undefined || since >= until
    ? null
    : { since, until, how: 'thrown away' };
}

/** The article's part of the page text. */
export function articleSpans({ page }: PageReading): SightedPage['article'] {
  return page.blocks.filter(({ role }) => role !== 'furniture').map(({ span }) => span);
}

/** The words that were not found, as they were noted. */
export function missingIn(sought: readonly SoughtAnnotation[]): MissingWords[] {
  const missing = sought.filter(({ resolution }) => resolution.state === 'orphan');
  return missing.map(({ annotation: { id, target } }) => ({ id, words: target.quote.exact }));
}

/**
 * What was found and for which state of the record, without the place: text that appears and
 * disappears above moves every place.
 */
function askedAs({ annotation, resolution, later }: SoughtAnnotation): string {
  const figures = givenLater(later).map(
    ({ figure, postedAt }) => `${figure.min} ${figure.max} ${postedAt}`,
  );
  return `${annotation.revision} ${wordingOf(resolution)} ${figures.join(' ')}`;
}
