import type { TargetedKeyboardEvent, TargetedPointerEvent, VNode } from 'preact';

import type { Scale } from '../../lib/model/scale.ts';
import type { ListedClaim } from '../../lib/model/page/page-state.ts';
import { flagsOf, isOpenClaim, statusOf } from '../../lib/model/rules/claim-state.ts';
import { KindIcon } from '../marks/kind-icon.tsx';
import { StatePills } from '../marks/state-pills.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import { claimTitle, speakerOf } from '../wording/claim-title.ts';
import styles from './claim-item.module.css';
import { ClaimSummary } from './claim-summary.tsx';
import type { TriageStatus } from './listed-claims.ts';
import { OriginLine, type LineOrigin } from './origin-line.tsx';

interface ClaimItemProps {
  readonly id: string;
  readonly listed: ListedClaim;
  readonly origin: LineOrigin | undefined;
  readonly isGrouped: boolean;
  readonly scales: readonly Scale[];
  /** Whether Tab stops here; the others are reached by arrow keys. */
  readonly isStop: boolean;
  /** Whether the person is reading the page here. */
  readonly isAtPlace: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onSet: (status: TriageStatus) => void;
  readonly onKey: (event: TargetedKeyboardEvent<HTMLElement>) => void;
}

/**
 * One claim in a list, two lines high: the icon of its family, what it is, its state; below, its
 * words, after what the page did to them or what was found; in a list of several pages a third one
 * names its page. What can be done with it takes the place of the state while it is pointed at or
 * has the focus, and moves nothing.
 */
export function ClaimItem(props: ClaimItemProps): VNode {
  const { id, listed, origin, scales, isStop, isAtPlace, onFocus, onOpen, onSet, onKey } = props;
  const translator = useTranslator();
  const { claim, annotation } = listed;
  const { kinds, voices } = annotation?.claim ?? { kinds: claim.kinds, voices: claim.attribution };
  const status = statusOf(listed);
  return (
    <li
      class={styles.row}
      data-status={status}
      data-grouped={props.isGrouped || undefined}
      data-placed={origin !== undefined || undefined}
      onKeyDown={onKey}
    >
      <button
        type="button"
        class={styles.item}
        data-key={id}
        data-new={origin?.isNew}
        tabIndex={isStop ? 0 : -1}
        aria-current={isAtPlace ? 'location' : undefined}
        onFocus={onFocus}
        onClick={onOpen}
        onPointerEnter={tellClipped}
      >
        <KindIcon kinds={kinds} />
        <span class={styles.title}>
          {claimTitle(annotation?.claim ?? claim, speakerOf(voices), translator)}
        </span>
        <StatePills status={status} flags={flagsOf(listed)} />
        <span class={styles.summary} data-words>
          <ClaimSummary listed={listed} scales={scales} />
        </span>
        {origin !== undefined && <OriginLine origin={origin} />}
      </button>
      <RowActions listed={listed} isStop={isStop} onSet={onSet} />
    </li>
  );
}

interface RowActionsProps {
  readonly listed: ListedClaim;
  readonly isStop: boolean;
  readonly onSet: (status: TriageStatus) => void;
}

/** A claim that is decided can be opened again; an open one noted or dismissed. */
function RowActions({ listed, isStop, onSet }: RowActionsProps): VNode {
  const { t } = useTranslator();
  const acts = isOpenClaim(listed)
    ? ([
        { status: 'recorded', name: t('triage.note'), key: 'N' },
        { status: 'dismissed', name: t('triage.dismiss'), key: 'D' },
      ] as const)
    : ([{ status: 'to check', name: t('triage.reopen'), key: null }] as const);
  return (
    <span class={styles.acts}>
      {acts.map(({ status, name, key }) => (
        <button
          key={status}
          type="button"
          data-act={status}
          title={name}
          tabIndex={isStop ? 0 : -1}
          onClick={() => {
            onSet(status);
          }}
        >
          <span class={styles.name}>{name}</span>
          {key !== null && <kbd aria-hidden="true">{key}</kbd>}
        </button>
      ))}
    </span>
  );
}

/** Words that do not fit are shown in full in a tooltip while the pointer rests on them. */
function tellClipped({ currentTarget: item }: TargetedPointerEvent<HTMLElement>): void {
  const lines = [...item.querySelectorAll('[data-words], [data-words] ~ *')];
  const clipped = lines.filter((line) => line.scrollWidth > line.clientWidth);
  item.title = clipped.map(({ textContent }) => textContent).join('\n');
}
