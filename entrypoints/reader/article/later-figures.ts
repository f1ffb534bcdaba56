import { findLaterFigure } from '../../../lib/figures/later/find-later-figure.ts';
import { headingOf } from '../../../lib/figures/later/reports.ts';
import { readSeries, type Series } from '../../../lib/figures/later/series.ts';
import { subjectPatternsFor } from '../../../lib/figures/later/subject-patterns-for.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { Figure, RecordedFigure } from '../../../lib/model/figure.ts';
import type { LaterFigure } from '../../../lib/model/later-figure.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import type { PageReading } from './page-reading.ts';

/** Computed once for each reading of a page. */
const seriesOf = new WeakMap<PageReading, readonly Series[]>();

/**
 * What the page gives later than each figure of an annotation whose words are still there, in the
 * order of its entries.
 */
export function laterFigures(
  reading: PageReading,
  { claim }: Annotation,
  resolution: Resolution,
): readonly LaterFigure[] {
  if (resolution.state !== 'same' || reading.entries.entries.length === 0) return [];
  const { span } = resolution;
  const now = reading.claims
    .filter((one) => one.span.start < span.end && span.start < one.span.end)
    .flatMap(({ figures }) => figures)
    .filter((figure) => span.start <= figure.span.start && figure.span.end <= span.end);
  return claim.figures.flatMap((recorded): LaterFigure[] => {
    const figure = now.find((one) => isSame(one, recorded));
    const later = figure === undefined ? null : findLaterFigure(figure.span, readOnce(reading));
    return later === null ? [] : [{ figureId: recorded.id, old: asRead(recorded), ...later }];
  });
}

function readOnce(reading: PageReading): readonly Series[] {
  const known = seriesOf.get(reading);
  if (known !== undefined) return known;
  const { page, source, claims, entries } = reading;
  const words = subjectPatternsFor(source.lang);
  const about = { text: page.text, heading: headingOf(page, source.title) };
  const series = words === null ? [] : readSeries(entries, claims, { ...about, words });
  seriesOf.set(reading, series);
  return series;
}

function isSame(figure: Figure, recorded: RecordedFigure): boolean {
  return (
    figure.kind === recorded.kind &&
    figure.harm === recorded.harm &&
    figure.min === recorded.min &&
    figure.max === recorded.max
  );
}

/** The entry without what a person added to it. */
function asRead({
  span,
  text,
  kind,
  min,
  max,
  qualifier,
  bounds,
  unit,
  counted,
  harm,
}: RecordedFigure): Figure {
  return { span, text, kind, min, max, qualifier, bounds, unit, counted, harm };
}
