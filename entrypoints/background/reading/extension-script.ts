import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/** A built script of the extension, by its path from the root. */
export function extensionScript(path: `/${string}.js`): ScriptPublicPath {
  // The build lists its files in a generated type, which does not include a script that runs
  // alongside others.
  return path as ScriptPublicPath;
}
