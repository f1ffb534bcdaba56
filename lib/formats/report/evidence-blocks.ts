import { STANCES, type Evidence } from '../../model/evidence.ts';
import { inQuotes } from '../../model/rules/in-quotes.ts';
import { sameOriginAs } from '../../model/rules/origins.ts';
import type { ArchivedCopy } from '../../model/source.ts';
import { addressOfQuote } from '../address-of-quote.ts';
import { originalLine, searchedLine } from '../report-lines.ts';
import {
  fact,
  factsBlock,
  isWebAddress,
  joinLines,
  type ReportBlock,
  type Fact,
  type Line,
} from './report-blocks.ts';
import { timeWords, type ReportTexts } from './report-texts.ts';

/** What was looked up, a part for each stance. */
export function evidenceBlocks(evidence: readonly Evidence[], texts: ReportTexts): ReportBlock[] {
  return STANCES.flatMap((stance): ReportBlock[] => {
    const entries = evidence.filter((entry) => entry.stance === stance);
    if (entries.length === 0) return [];
    const heading =
      stance === 'nothing found' ? texts.t('report.nothingFound') : texts.t(`stance.${stance}`);
    const items = entries.map((entry) => evidenceItem(entry, evidence, texts));
    return [{ kind: 'section', role: 'part', heading, blocks: [{ kind: 'list', items }] }];
  });
}

/** Links to saved copies, named by their day, which lead to some words where there are any. */
export function archiveLine(
  archives: readonly ArchivedCopy[],
  quote: string,
  texts: ReportTexts,
): Line {
  const links = archives.map(({ url, at }): Line => {
    const text = timeWords(at, texts) || url;
    return [isWebAddress(url) ? { text, href: addressOfQuote(url, quote) } : url];
  });
  return joinLines(links, ', ');
}

function evidenceItem(
  evidence: Evidence,
  all: readonly Evidence[],
  texts: ReportTexts,
): readonly ReportBlock[] {
  const { quote, note } = evidence;
  return [
    ...lineOf(nameLine(evidence, texts)),
    ...(quote === '' ? [] : [{ kind: 'quote', text: quote, lang: null } as const]),
    ...factsBlock(detailsOf(evidence, all, texts), 'details'),
    ...(note.trim() === '' ? [] : [{ kind: 'note', text: note } as const]),
  ];
}

function lineOf(line: Line): ReportBlock[] {
  return line.length === 0 ? [] : [{ kind: 'line', line }];
}

/** What it is and who published it when: the line an editor looks for. */
function nameLine(evidence: Evidence, texts: ReportTexts): Line {
  const { url, title, publisher, locator, medium, publishedAt, quote, searched } = evidence;
  const name = title === '' ? (url ?? '') : title;
  const linked: Line = url === null ? [name] : [{ text: name, href: addressOfQuote(url, quote) }];
  const words = [
    publisher ?? '',
    timeWords(publishedAt, texts),
    locator ?? '',
    medium === 'web' || (searched !== null && name === '') ? '' : texts.t(`medium.${medium}`),
    searched === null ? '' : searchedLine(searched, texts.t),
  ].filter((part) => part !== '');
  return joinLines([name === '' ? [] : linked, ...words.map((word): Line => [word])], ' · ');
}

function detailsOf(evidence: Evidence, all: readonly Evidence[], texts: ReportTexts): Fact[] {
  const { t } = texts;
  const found = all.filter(({ stance }) => stance !== 'nothing found');
  const others = sameOriginAs(evidence, found).map(({ title, url }) =>
    inQuotes(title || (url ?? '')),
  );
  const { sourceClass, archives, quote } = evidence;
  return [
    ...fact(t('evidence.archives'), archiveLine(archives, quote, texts)),
    ...evidence.figures.flatMap((figure) => fact(t('report.figure'), texts.figure(figure))),
    ...fact(t('report.original'), originalLine(evidence.original, texts.t)),
    ...fact(t('evidence.author'), evidence.author ?? ''),
    ...fact(
      t('evidence.sourceClass'),
      sourceClass === 'unknown' ? '' : t(`sourceClass.${sourceClass}`),
    ),
    ...fact(
      t('evidence.drawsOn'),
      [
        evidence.drawsOn ?? '',
        others.length === 0 ? '' : t('evidence.sameOrigin', { others: others.join(', ') }),
      ]
        .filter((part) => part !== '')
        .join('; '),
    ),
    ...fact(t('evidence.askedAt'), timeWords(evidence.askedAt, texts)),
    ...fact(t('evidence.answeredAt'), timeWords(evidence.answeredAt, texts)),
    ...fact(t('evidence.accessedAt'), timeWords(evidence.accessedAt, texts)),
  ];
}
