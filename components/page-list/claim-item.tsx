import type { ComponentChildren, TargetedKeyboardEvent, TargetedPointerEvent, VNode } from 'preact';

import type { Scale } from '../../lib/model/scale.ts';
import type { ListedClaim } from '../../lib/model/page/page-state.ts';
import styles from './claim-item.module.css';
import { familyOf } from '../../lib/model/kind-family.ts';
import { laterFigureWords } from '../marks/later-figure-notice.tsx';
import { Findings } from '../marks/findings-line.tsx';
import { isCheckedClaim, stateOf } from './listed-claims.ts';
import { OrphanHelp, type OrphanActions } from './orphan-help.tsx';
import { EmphasizedText } from '../ui/emphasized-text.tsx';
import { changeWords } from '../wording/change-words.ts';
import { useTranslator } from '../ui/translator-context.ts';

/** The page a line comes from, in a list of several pages. */
export interface LineOrigin {
  readonly page: string;
  /** When it first appeared, ISO 8601 UTC; null where that is not known. */
  readonly foundAt: string | null;
  /** Whether nobody has looked at it yet. */
  readonly isNew: boolean;
}

interface ClaimItemProps {
  readonly id: string;
  readonly listed: ListedClaim;
  readonly origin: LineOrigin | undefined;
  readonly scales: readonly Scale[];
  /** Undefined where nothing can be done about words that were not found. */
  readonly orphanActions?: OrphanActions | undefined;
  /** Whether Tab stops here; the others are reached by arrow keys. */
  readonly isStop: boolean;
  /** Whether the person is reading the page here. */
  readonly isAtPlace: boolean;
  /** Its card, if that is open in the list. */
  readonly card: ComponentChildren;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onLater: (index: number) => void;
  readonly onKey: (event: TargetedKeyboardEvent<HTMLButtonElement>) => void;
}

/**
 * One claim in a list: its words with the figures emphasised, its kind, its findings with what they
 * judge, its state.
 */
export function ClaimItem(props: ClaimItemProps): VNode {
  const { id, listed, origin, scales, orphanActions, isStop, isAtPlace, card } = props;
  const { onFocus, onOpen, onLater, onKey } = props;
  const { t } = useTranslator();
  const { claim, annotation, hints } = listed;
  const state = stateOf(listed);
  const isNew = state === 'unchecked' && annotation === null;
  return (
    <li>
      <button
        type="button"
        class={styles.item}
        data-key={id}
        data-family={familyOf(claim.kinds[0] ?? 'statement')}
        data-state={state}
        data-new={origin?.isNew}
        tabIndex={isStop ? 0 : -1}
        aria-current={isAtPlace ? 'location' : undefined}
        aria-expanded={card === undefined ? undefined : true}
        onFocus={onFocus}
        onClick={onOpen}
        onKeyDown={onKey}
      >
        <span class={styles.words} onPointerEnter={tellClipped}>
          <EmphasizedText
            text={claim.text}
            spans={claim.figures.map(({ span }) => span)}
            offset={claim.span.start}
          />
        </span>
        <ChangedFrom listed={listed} />
        {origin !== undefined && <Origin origin={origin} />}
        <span class={styles.meta}>
          <span>{claim.kinds.map((kind) => t(`kind.${kind}`)).join(', ')}</span>
          {hints.some(({ dismissal }) => dismissal === null) && (
            <span class={styles.state}>{t('list.hint')}</span>
          )}
          {annotation !== null && <Findings annotation={annotation} scales={scales} />}
          {!isNew && (
            <span class={styles.state}>
              {isCheckedClaim(listed) && state === 'annotated'
                ? t('state.checked')
                : t(`state.${state}`)}
            </span>
          )}
        </span>
      </button>
      {card !== undefined && <div class={styles.inline}>{card}</div>}
      <LaterLinks later={listed.later} onLater={onLater} />
      {orphanActions !== undefined && <OrphanHelp listed={listed} actions={orphanActions} />}
    </li>
  );
}

/** The page a line comes from and since when it has been there, after a mark if it is new. */
function Origin({ origin }: { readonly origin: LineOrigin }): VNode {
  const { t, time } = useTranslator();
  const { page, foundAt, isNew } = origin;
  return (
    <span class={styles.origin}>
      {isNew && <strong class={styles.new}>{t('panel.new')}</strong>}
      <span class={styles.where}>{page}</span>
      {foundAt !== null && <time dateTime={foundAt}>{time(foundAt)}</time>}
    </span>
  );
}

/** The figures that the page gives later, each with its time, as buttons that scroll to it. */
function LaterLinks({
  later,
  onLater,
}: {
  readonly later: ListedClaim['later'];
  readonly onLater: (index: number) => void;
}): VNode {
  const translator = useTranslator();
  const { t, time } = translator;
  return (
    <>
      {later.map((one, index) => (
        <button
          key={one.figureId}
          type="button"
          class={styles.later}
          title={t('later.show')}
          onClick={() => {
            onLater(index);
          }}
        >
          {one.postedAt === null ? t('later.now') : t('later.nowAt', { time: time(one.postedAt) })}:{' '}
          {laterFigureWords(one, translator)}
        </button>
      ))}
    </>
  );
}

/** The old and the new words, once the sighting says since when. */
function ChangedFrom({ listed }: { readonly listed: ListedClaim }): VNode | null {
  const translator = useTranslator();
  const { claim, resolution, sighting: look } = listed;
  if (resolution?.state !== 'changed' || look === null) return null;
  const { old, new: now } = resolution;
  const isQuotation = claim.kinds.includes('quotation');
  const change = { old, new: now, since: look.sinceAt, isQuotation };
  return <span class={styles.changed}>{changeWords(change, translator)}</span>;
}

/** Words that do not fit are shown in full in a tooltip while the pointer rests on them. */
function tellClipped({ currentTarget: words }: TargetedPointerEvent<HTMLElement>): void {
  words.title = words.scrollHeight > words.clientHeight ? words.textContent : '';
}
