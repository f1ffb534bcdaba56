import { useEffect } from 'preact/hooks';
import type { AnnotationEditor } from '../../components/annotation-editor.ts';

/** Typed words outlive the view: they go out as a draft when its page is left, and are stored when it closes. */
export function useKeptEditor(editor: AnnotationEditor): void {
  useEffect(() => {
    const rescue = (): void => {
      editor.rescue();
    };
    window.addEventListener('pagehide', rescue);
    return () => {
      window.removeEventListener('pagehide', rescue);
      void editor.flush();
    };
  }, [editor]);
}
