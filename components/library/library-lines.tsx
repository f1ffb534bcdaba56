import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { AnnotationId } from '../../lib/model/ids.ts';
import type { FoundLines } from './library-model.ts';
import { LibraryRowItem } from './library-row.tsx';
import type { LibraryViewProps } from './library-view-props.ts';
import styles from './library-lines.module.css';
import { GroupHeading } from './group-heading.tsx';
import { useLineHeights } from './line-heights.ts';
import { lineAct } from './line-keys.ts';
import { LineLayout } from './line-layout.ts';
import { ScrollScale } from './scroll-scale.ts';
import { useTranslator } from '../ui/translator-context.ts';
import { useVisibleLines, type VisibleLines } from './use-visible-lines.ts';

interface LibraryLinesProps extends LibraryViewProps {
  readonly found: FoundLines;
}

/** Where lines are, and how scrolling changes it. */
interface ListPlace {
  readonly layout: LineLayout;
  readonly scale: ScrollScale;
  readonly list: { readonly current: HTMLOListElement | null };
}

/**
 * The list itself: only what is in view is drawn, whatever its length. One line at a time can be
 * reached with Tab; arrows, Home, End and Page keys move from there, Space chooses, Shift extends
 * the choice. What is in view stays in place when lines appear or disappear above it.
 */
export function LibraryLines(props: LibraryLinesProps): VNode {
  const { found, scales, selected, choice } = props;
  const { t } = useTranslator();
  const list = useRef<HTMLOListElement>(null);
  const heights = useLineHeights(list);
  const layout = new LineLayout(found.lines, found.groups, heights);
  const scale = new ScrollScale(layout.height, innerHeight);
  const place: ListPlace = { layout, scale, list };
  const visible = useVisibleLines(list, layout, scale);
  const { first, last, raised } = visible;
  const { active, goTo } = useActiveLine(props, place);
  useKeptPlace(found, place);
  const { onRange } = props;
  useEffect(() => {
    onRange(first, last);
  }, [onRange, first, last]);
  const drawn = linesToDraw(first, last, active, found.lines);
  const act = useLineKeys(props, goTo);
  // A line out of view is placed where the window would be scrolled to show it.
  const topOf = (line: number): number =>
    line < first || line > last
      ? scale.scrolledTo(layout.topOf(line))
      : layout.topOf(line) - raised;
  return (
    <ol
      ref={list}
      class={styles.list}
      style={{ blockSize: `${scale.shownHeight}px` }}
      aria-label={t('library.list')}
      data-searchable={found.isSearchable ? '' : undefined}
      onKeyDown={act}
    >
      <Headings {...props} layout={layout} visible={visible} />
      {drawn.map((line) => {
        const id = found.idAt(line);
        return id === undefined ? null : (
          <LibraryRowItem
            key={found.groups.length === 0 ? id : `${line} ${id}`}
            id={id}
            line={line}
            lines={found.lines}
            top={topOf(line)}
            height={heights.line}
            row={found.rowOf(id)}
            scales={scales}
            isActive={line === active}
            isSelected={id === selected}
            isChosen={choice.ids.has(id)}
            onChoose={choice.toggle}
            onSelect={props.onSelect}
            onOpenPage={props.onOpenPage}
            onCopy={props.onCopy}
            onDelete={props.onDelete}
            onRestore={props.onRestore}
          />
        );
      })}
    </ol>
  );
}

interface HeadingsProps extends LibraryLinesProps {
  readonly layout: LineLayout;
  readonly visible: VisibleLines;
}

function Headings({ found, filter, scales, layout, visible }: HeadingsProps): VNode {
  const { first, last, raised } = visible;
  return (
    <>
      {layout.groupsIn(first, last).map((at) => {
        const { top, height } = layout.partOfGroup(at, first, last);
        return (
          <GroupHeading
            key={found.groups[at]?.key ?? ''}
            group={found.groups[at]}
            grouping={filter.grouping}
            scales={scales}
            top={top - raised}
            height={height}
          />
        );
      })}
    </>
  );
}

/** Handles keys in the list. */
function useLineKeys(
  { found, choice, onDelete }: LibraryLinesProps,
  goTo: (line: number) => void,
): (event: TargetedKeyboardEvent<HTMLOListElement>) => void {
  return (event) => {
    const line = Number(lineOf(event.target) ?? NaN);
    const id = found.idAt(line);
    const meant = lineAct(event, line, found.lines);
    if (id === undefined || meant === null) return;
    event.preventDefault();
    if (meant.act === 'go') {
      if (meant.extends) choice.extend(line, meant.line);
      goTo(meant.line);
    } else if (meant.act === 'choose') choice.toggle(line, false);
    else if (meant.act === 'choose all') choice.chooseAll();
    else {
      const row = found.rowOf(id);
      if (row?.annotation.deletedAt === null) onDelete(row);
    }
  };
}

function linesToDraw(first: number, last: number, active: number, lines: number): number[] {
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_none, at) => first + at);
  // The line with the focus stays drawn, wherever the window is scrolled to.
  if (active < first) drawn.unshift(active);
  else if (active > last) drawn.push(active);
  return drawn.filter((line) => line >= 0 && line < lines);
}

/** The line a key was pressed on; undefined for keys in a line's other controls. */
function lineOf(target: EventTarget | null): string | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  return target.closest<HTMLElement>('[data-annotation]')?.dataset.line;
}

/** The one line that Tab stops at; `goTo` gives the focus to another and brings it into view. */
function useActiveLine(
  { found, selected }: LibraryLinesProps,
  { layout, scale, list }: ListPlace,
): { readonly active: number; readonly goTo: (line: number) => void } {
  const [kept, setKept] = useState<{ id: AnnotationId | null; line: number }>({
    id: null,
    line: 0,
  });
  const wantedRef = useRef<number | null>(null);
  const own = kept.id ?? selected;
  const isThere = kept.id !== null && found.idAt(kept.line) === kept.id;
  const at = isThere ? kept.line : own === null ? -1 : found.lineOf(own);
  const active = at >= 0 ? at : Math.min(kept.line, found.lines - 1);
  useLayoutEffect(() => {
    const line = wantedRef.current;
    const button = list.current?.querySelector<HTMLElement>(`button[data-line="${line ?? ''}"]`);
    if (line === null || button == null) return;
    wantedRef.current = null;
    button.focus({ preventScroll: true });
    bringIntoView(button.closest('li'), scale);
  });
  return {
    active,
    goTo: (line) => {
      wantedRef.current = line;
      setKept({ id: found.idAt(line) ?? null, line });
      const scrolled = -(list.current?.getBoundingClientRect().top ?? 0);
      const top = layout.topOf(line) - scale.heightAt(scrolled);
      // For far jumps, first scroll the window there; the line is drawn next.
      if (top < -innerHeight || top > 2 * innerHeight)
        scrollBy(0, scale.scrolledTo(layout.topOf(line) - innerHeight / 3) - scrolled);
    },
  };
}

/**
 * Scrolls only as far as needed to show a drawn line; a margin of one line shows that the list
 * continues.
 */
function bringIntoView(line: HTMLElement | null, { stretch }: ScrollScale): void {
  const before = scrollY;
  line?.scrollIntoView({ block: 'nearest' });
  const moved = scrollY - before;
  if (stretch > 1) scrollBy(0, moved / stretch - moved);
}

/** Keeps the first line in view where it is when lines appear or disappear above it. */
function useKeptPlace(found: FoundLines, { layout, scale, list }: ListPlace): void {
  const seenRef = useRef<{ found: FoundLines; id: AnnotationId; top: number } | null>(null);
  const scrolled = (): number => -(list.current?.getBoundingClientRect().top ?? 0);
  const note = (): void => {
    const height = scale.heightAt(scrolled());
    const line = layout.lineAt(height);
    const id = found.idAt(line);
    seenRef.current = id === undefined ? null : { found, id, top: layout.topOf(line) - height };
  };
  useLayoutEffect(() => {
    const before = seenRef.current;
    if (before !== null && before.found !== found && scrolled() > 0) {
      const line = found.lineOf(before.id);
      if (line >= 0) scrollBy(0, scale.scrolledTo(layout.topOf(line) - before.top) - scrolled());
    }
    note();
  });
  useEffect(() => {
    addEventListener('scroll', note, { passive: true });
    return () => {
      removeEventListener('scroll', note);
    };
  });
}
