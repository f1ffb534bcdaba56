import type { VNode } from 'preact';

import type { Span } from '../../lib/model/span.ts';

/**
 * `text` with the spans (sorted, counted from `offset`) in bold. A span that does not fit the text
 * is not emphasised.
 */
export function EmphasizedText({
  text,
  spans,
  offset = 0,
}: {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly offset?: number;
}): VNode {
  const pieces: (string | VNode)[] = [];
  let at = 0;
  for (const span of spans) {
    const [start, end] = [span.start - offset, span.end - offset];
    if (start < at || end > text.length) continue;
    pieces.push(text.slice(at, start), <b key={start}>{text.slice(start, end)}</b>);
    at = end;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
