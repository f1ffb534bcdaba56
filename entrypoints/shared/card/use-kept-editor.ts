import { useEffect } from 'preact/hooks';
import type { AnnotationEditor } from '../../../components/editing/annotation-editor.ts';
import { onLeaving } from '../leaving/on-leaving.ts';

/**
 * Typed words outlive the view: they are sent as a draft when its page is left, and stored when it
 * closes.
 */
export function useKeptEditor(editor: AnnotationEditor): void {
  useEffect(() => {
    const end = new AbortController();
    onLeaving(() => {
      editor.rescue();
    }, end.signal);
    return () => {
      end.abort();
      void editor.flush();
    };
  }, [editor]);
}
