import type { Annotation } from '../../model/annotation.ts';
import { NOT_NAMED } from '../../model/claim.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReviewGap } from '../../model/library/review-gap.ts';
import { claimantVoice } from '../../model/rules/claimant.ts';
import { levelOf, scaleOf, type Scale } from '../../model/scale.ts';
import { nameOfLevel, type Entry } from '../entries.ts';
import { addressIn } from '../foreign/json-values.ts';
import { establishedLine, judgedLine } from '../report-lines.ts';
import type { ReportWords } from '../report-words.ts';

type Part = Readonly<Record<string, unknown>>;

/** The reviews of all checks with a verdict, one a line. `by` is who reviewed; empty is unknown. */
export function* encodeClaimReviewLines(
  entries: readonly Entry[],
  by: string,
  words: ReportWords,
): Generator<string, void, undefined> {
  yield '{"@context":"https://schema.org","@graph":[';
  let isFirst = true;
  for (const entry of entries) {
    const review = claimReviewOf(entry, by, words);
    // A piece for each entry, also for one without a verdict: pieces are counted.
    yield review === null ? '' : `${isFirst ? '' : ','}\n${JSON.stringify(review)}`;
    if (review !== null) isFirst = false;
  }
  yield '\n]}\n';
}

/** The review of one check; null where nothing is decided. */
export function claimReviewOf(entry: Entry, by: string, words: ReportWords): Part | null {
  const { annotation, scales } = entry;
  const finding = mainFinding(annotation);
  if (finding === null) return null;
  const { published, claim } = annotation;
  const url = addressIn(published?.url);
  const isOnPart = finding.about.kind !== 'statement';
  const citation = annotation.evidence.flatMap(({ url: at, title }) => {
    const address = addressIn(at);
    return address === null ? [] : [known({ '@type': 'CreativeWork', url: address, name: title })];
  });
  return known({
    '@type': 'ClaimReview',
    claimReviewed: claim.summary ?? claim.text,
    url,
    datePublished: published?.at,
    creativeWorkStatus: published === null ? 'Draft' : 'Published',
    author: by === '' ? null : { '@type': 'Organization', name: by },
    reviewAspect: isOnPart ? judgedLine(finding, annotation, words) : null,
    reviewBody: verdictLines(entry, words),
    reviewRating: known({
      '@type': 'Rating',
      alternateName: nameOfLevel(finding, scales),
      ...numbersOf(finding, scales),
      ratingExplanation: finding.justification,
    }),
    itemReviewed: itemOf(entry),
    citation: citation.length === 0 ? null : citation,
  });
}

/** What is missing in a review that publishers are asked for. */
export function gapsOf({ annotation }: Entry): readonly ReviewGap[] {
  if (mainFinding(annotation) === null) return ['verdict'];
  const { claim, published } = annotation;
  return [
    ...(claimantVoice(claim) === null ? (['claimant'] as const) : []),
    ...(claim.claimedAt === null ? (['claimedAt'] as const) : []),
    ...(published === null ? (['publication'] as const) : []),
  ];
}

/** The verdict on the statement as a whole, else the first that was decided. */
function mainFinding({ findings }: Annotation): Finding | null {
  const decided = findings.filter(({ level }) => level !== null);
  return decided.find(({ about }) => about.kind === 'statement') ?? decided[0] ?? null;
}

/** Every verdict in a line, with what was found instead. */
function verdictLines({ annotation, scales }: Entry, words: ReportWords): string {
  const decided = annotation.findings.filter(({ level }) => level !== null);
  const lines = decided.map((finding) => {
    const found = establishedLine(finding.established, words);
    const verdict = `${judgedLine(finding, annotation, words)}: ${nameOfLevel(finding, scales)}`;
    return found === '' ? verdict : `${verdict}. ${words('report.found')}: ${found}`;
  });
  return lines.join('\n');
}

/** The level's place on its scale, 1 the worst; nothing where the scale orders no such level. */
function numbersOf(finding: Finding, scales: readonly Scale[]): Part {
  const weight = levelOf(finding, scales)?.weight ?? null;
  const weights = (scaleOf(finding, scales)?.levels ?? []).flatMap((level) => level.weight ?? []);
  const steps = [...new Set(weights)].sort((a, b) => b - a);
  if (weight === null || steps.length < 2) return {};
  return { ratingValue: steps.indexOf(weight) + 1, bestRating: steps.length, worstRating: 1 };
}

function itemOf({ annotation, source }: Entry): Part {
  const { claim, visitedUrl } = annotation;
  const voice = claim.claimant === NOT_NAMED ? null : claimantVoice(claim);
  const isPerson = voice?.kind === 'person' || voice?.kind === 'unknown';
  const url = addressIn(source?.url ?? visitedUrl);
  const original = addressIn(claim.original?.url);
  return known({
    '@type': 'Claim',
    author:
      voice === null ? null : { '@type': isPerson ? 'Person' : 'Organization', name: voice.name },
    datePublished: claim.claimedAt,
    appearance:
      url === null
        ? null
        : known({
            '@type': 'CreativeWork',
            url,
            headline: source?.title,
            datePublished: source?.publishedAt,
          }),
    firstAppearance: original === null ? null : { '@type': 'CreativeWork', url: original },
  });
}

/** Without what is not known. */
function known(part: Part): Part {
  return Object.fromEntries(
    Object.entries(part).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  );
}
