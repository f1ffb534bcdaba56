import type { VNode } from 'preact';

import type { PageFrame, PageFrames } from '../../lib/model/page/page-frames.ts';
import soft from '../styles/soft-text.module.css';
import styles from './frame-switch.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface FrameSwitchProps {
  readonly frames: PageFrames;
  /** Which frame is shown; 0 is the page itself. */
  readonly frameId: number;
  readonly onFrame: (frameId: number) => void;
  /** Called within the click: the browser asks for a permission only then. */
  readonly onAllow: (url: string) => void;
}

/**
 * Which part of a page is shown, where frames of it were read, and which parts were not read, with
 * buttons to read them. Shows nothing for a page without frames.
 */
export function FrameSwitch({ frames, frameId, onFrame, onAllow }: FrameSwitchProps): VNode | null {
  const { t } = useTranslator();
  const { read, closed } = frames;
  if (read.length === 0 && closed.length === 0) return null;
  const parts = [{ frameId: 0, name: t('popup.frames.page') }, ...read.map(named)];
  return (
    <div class={styles.frames}>
      {read.length > 0 && (
        <div class={styles.row} role="group" aria-label={t('popup.frames')}>
          {parts.map(({ frameId: id, name }) => (
            <button
              key={id}
              type="button"
              class={styles.frame}
              data-frame={id}
              aria-pressed={id === frameId}
              onClick={() => {
                onFrame(id);
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      {closed.map((url) => (
        <ClosedFrame
          key={url}
          host={new URL(url).host}
          onAllow={() => {
            onAllow(url);
          }}
        />
      ))}
    </div>
  );
}

function ClosedFrame(props: { readonly host: string; readonly onAllow: () => void }): VNode {
  const { t } = useTranslator();
  const { host, onAllow } = props;
  return (
    <div class={styles.row}>
      <p class={soft.small}>{t('popup.frames.closed', { site: host })}</p>
      <button type="button" data-allow={host} onClick={onAllow}>
        {t('popup.frames.allow', { site: host })}
      </button>
    </div>
  );
}

function named({ frameId, title, url }: PageFrame): {
  readonly frameId: number;
  readonly name: string;
} {
  const { host, pathname } = new URL(url);
  return { frameId, name: title.trim() || `${host}${pathname}` };
}
