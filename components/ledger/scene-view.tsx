import { Fragment, type VNode } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';

import type { Scene, SceneItem, Shape } from '../../lib/figures/plot/scene.ts';
import { GrowingLines } from '../ui/growing-lines.tsx';
import styles from './scene-view.module.css';

interface SceneViewProps {
  readonly scene: Scene;
  /** What the drawing shows, in one sentence: the table below it has everything. */
  readonly label: string;
  /**
   * The name of an item, read out when it has the focus. This function and the next must stay the
   * same objects as long as they do the same.
   */
  readonly nameOf: (key: string) => string;
  readonly onOpen: (key: string) => void;
}

/** An item, and whether it is the one that Tab stops at. */
interface Place {
  readonly item: SceneItem;
  readonly isStop: boolean;
}

/**
 * A drawing whose items can be stepped through with arrow keys and opened: one stop for the Tab
 * key.
 */
export function SceneView({ scene, label, nameOf, onOpen }: SceneViewProps): VNode {
  const { width, height, backdrop, items } = scene;
  const [current, setCurrent] = useState(0);
  const root = useRef<SVGSVGElement>(null);
  const stop = Math.min(current, items.length - 1);
  const plain = useMemo(() => items.map((item): Place => ({ item, isStop: false })), [items]);
  const places = plain.map((place, at) => (at === stop ? { ...place, isStop: true } : place));
  const move = (to: number): void => {
    const drawn = root.current?.querySelectorAll<SVGGElement>('[data-item]') ?? [];
    const next = Math.max(0, Math.min(drawn.length - 1, to));
    setCurrent(next);
    drawn[next]?.focus();
  };
  const draw = useCallback(
    ({ item, isStop }: Place) => (
      <Item
        key={item.key}
        name={nameOf(item.key)}
        onOpen={() => {
          onOpen(item.key);
        }}
        {...{ item, isStop }}
      />
    ),
    [nameOf, onOpen],
  );
  return (
    <svg
      ref={root}
      class={styles.scene}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        const to = moveBy(event.key, stop, items.length);
        if (to === null) return;
        event.preventDefault();
        move(to);
      }}
    >
      <g aria-hidden="true">
        {backdrop.map((shape, index) => (
          <Drawn key={index} shape={shape} />
        ))}
      </g>
      <GrowingLines items={places} draw={draw} size={40} />
      <g aria-hidden="true" class={styles.labels}>
        <GrowingLines items={items} draw={drawLabels} size={100} />
      </g>
    </svg>
  );
}

/** The item that a key moves to from another; null where it does not move. */
function moveBy(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return from + 1;
    case 'ArrowUp':
    case 'ArrowLeft':
      return from - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

interface ItemProps {
  readonly item: SceneItem;
  readonly name: string;
  readonly isStop: boolean;
  readonly onOpen: () => void;
}

function Item({ item, name, isStop, onOpen }: ItemProps): VNode {
  const { x, y, width, height } = item;
  return (
    <g
      data-item={item.key}
      role="link"
      aria-label={name}
      // In SVG the case of the attribute's name matters.
      tabindex={isStop ? 0 : -1}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onOpen();
      }}
    >
      <title>{name}</title>
      <rect class={styles.hit} {...{ x, y, width, height }} />
      {item.shapes
        .filter(({ kind }) => kind !== 'text')
        .map((shape, index) => (
          <Drawn key={index} shape={shape} />
        ))}
    </g>
  );
}

/** The text written beside an item: its own accessible name says all of it, and more. */
function drawLabels({ key, shapes }: SceneItem): VNode {
  return (
    <Fragment key={key}>
      {shapes
        .filter(({ kind }) => kind === 'text')
        .map((shape, index) => (
          <Drawn key={index} shape={shape} />
        ))}
    </Fragment>
  );
}

function Drawn({ shape }: { readonly shape: Shape }): VNode {
  const { kind, role } = shape;
  switch (kind) {
    case 'line': {
      const { x1, y1, x2, y2 } = shape;
      return <line data-role={role} {...{ x1, y1, x2, y2 }} />;
    }
    case 'rect': {
      const { x, y, width, height } = shape;
      return <rect data-role={role} {...{ x, y, width, height }} />;
    }
    case 'path':
      return (
        <path
          data-role={role}
          data-filled={shape.isFilled}
          data-series={shape.series}
          stroke-dasharray={shape.dash}
          d={shape.d}
        />
      );
    case 'text':
      return (
        <text data-role={role} x={shape.x} y={shape.y} text-anchor={shape.anchor}>
          {shape.whole !== undefined && <title>{shape.whole}</title>}
          {shape.text}
        </text>
      );
  }
}
