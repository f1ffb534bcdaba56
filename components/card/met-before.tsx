import type { VNode } from 'preact';

import type {
  Annotation,
  AnnotationPatch,
  EditableAnnotation,
} from '../../lib/model/annotation.ts';
import type { MetClaim } from '../../lib/model/page/met-claim.ts';
import { levelOf, type Scale } from '../../lib/model/scale.ts';
import { siteOf } from '../../lib/model/rules/source-key.ts';
import type { CardPort } from './card-port.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { comparePairs, comparisonWords } from '../wording/comparison-words.ts';
import { judgedName } from '../wording/finding-subjects.ts';
import { LevelMark } from '../marks/level-mark.tsx';
import { LazyDetails } from '../ui/lazy-details.tsx';
import { wasMet, type ShownContext } from './use-card-context.ts';

/** How many are shown open: more would push the card's own findings out of view. */
const OPEN_MEETINGS = 2;
/** How many of the pages that show its findings are named; all of them are counted. */
const MOST_NAMED = 5;

interface MetBeforeProps {
  readonly context: ShownContext;
  readonly fields: EditableAnnotation;
  /** As it is on record; null for a claim that is not. */
  readonly annotation: Annotation | null;
  readonly scales: readonly Scale[];
  readonly port: CardPort;
  readonly onCommit: (patch: AnnotationPatch) => void;
}

/**
 * The same claim elsewhere in the library: what was found there, how the figures compare, and the
 * links between them.
 */
export function MetBefore(props: MetBeforeProps): VNode | null {
  const { context, fields, port, onCommit } = props;
  const { t } = useCardTranslator();
  const { first, appearances } = context;
  if (!wasMet(context)) return null;
  return (
    <section class="tm-met" aria-label={t('met.title')}>
      {first !== null && fields.appearanceOf !== null && (
        <Entry {...props} entry={first} title={t('met.first')}>
          <button
            type="button"
            onClick={() => {
              onCommit({ appearanceOf: null });
            }}
          >
            {t('met.unlink')}
          </button>
        </Entry>
      )}
      {fields.appearanceOf === null && <Meetings {...props} />}
      {appearances.length > 0 && (
        <p>
          {t('met.appearances', { count: appearances.length })}{' '}
          {appearances.slice(0, MOST_NAMED).map(({ annotation }) => (
            <button
              key={annotation.id}
              type="button"
              class="tm-quiet"
              onClick={() => {
                port.openAnnotation(annotation.id);
              }}
            >
              {siteOf(annotation.visitedUrl)}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

/** The most likely first; all others are folded behind a line that counts them. */
function Meetings(props: MetBeforeProps): VNode {
  const { context, fields, onCommit } = props;
  const { t } = useCardTranslator();
  const show = (entry: MetClaim): VNode => (
    <Entry
      key={entry.annotation.id}
      {...props}
      entry={entry}
      title={entry === context.met[0] ? t('met.title') : null}
    >
      <SameClaim entry={entry} fields={fields} onCommit={onCommit} />
    </Entry>
  );
  const rest = context.met.slice(OPEN_MEETINGS);
  return (
    <>
      {context.met.slice(0, OPEN_MEETINGS).map(show)}
      {rest.length > 0 && (
        <LazyDetails summary={t('met.more', { count: rest.length })}>
          {() => rest.map(show)}
        </LazyDetails>
      )}
    </>
  );
}

interface SameClaimProps extends Pick<MetBeforeProps, 'fields' | 'onCommit'> {
  readonly entry: MetClaim;
}

/** Links them with one click; a claim not judged here yet gets its status from there. */
function SameClaim({ entry, fields, onCommit }: SameClaimProps): VNode {
  const { t } = useCardTranslator();
  const { annotation } = entry;
  const isUntouched = fields.status === 'to check' || fields.status === 'checking';
  return (
    <button
      type="button"
      data-same-claim={annotation.id}
      title={t('met.sameHint')}
      onClick={() => {
        const status = isUntouched ? { status: annotation.status } : {};
        onCommit({ appearanceOf: annotation.id, ...status });
      }}
    >
      {t('met.same')}
    </button>
  );
}

interface EntryProps extends MetBeforeProps {
  readonly entry: MetClaim;
  /** Over the first of several only. */
  readonly title: string | null;
  readonly children: VNode;
}

function Entry(props: EntryProps): VNode {
  const { entry, title, fields, scales, port, children } = props;
  const translator = useCardTranslator();
  const { t, date } = translator;
  const { annotation, source } = entry;
  const { postedAt = null, sourceId = null } = props.annotation ?? {};
  const pairs = comparePairs({ claim: fields.claim, postedAt, sourceId }, annotation);
  return (
    <div class="tm-metEntry">
      {title !== null && <h3>{title}</h3>}
      <blockquote dir="auto">{annotation.claim.text}</blockquote>
      <p class="tm-soft">
        {source.siteName ?? siteOf(annotation.visitedUrl)} · {date(annotation.seenAt)} ·{' '}
        {t(`status.${annotation.status}`)}
      </p>
      <ul>
        {pairs.map((pair) => (
          <li key={pair.ours.id} data-comparison={pair.comparison.kind}>
            {comparisonWords(pair, translator)}
          </li>
        ))}
        {annotation.findings.map((finding) => {
          const level = levelOf(finding, scales);
          return level === null ? null : (
            <li key={finding.id}>
              {judgedName(finding, annotation.claim, translator)}: <LevelMark level={level} />{' '}
              {finding.unconfirmed !== null && (
                <span class="tm-faint">
                  {t('card.judgedOn', {
                    what: finding.unconfirmed.judged,
                    time: date(finding.decidedAt ?? finding.unconfirmed.since),
                  })}{' '}
                </span>
              )}
              {finding.justification}
            </li>
          );
        })}
      </ul>
      <p class="tm-row">
        {children}
        <button
          type="button"
          class="tm-quiet"
          onClick={() => {
            port.openAnnotation(annotation.id);
          }}
        >
          {t('met.open')}
        </button>
      </p>
    </div>
  );
}
