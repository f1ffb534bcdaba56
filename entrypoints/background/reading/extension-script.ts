import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/** A built script of the extension, by its path from the root. */
export function extensionScript(path: `/${string}.js`): ScriptPublicPath {
  // The build names its files in a generated type, which a script that runs beside others need not be in.
  return path as ScriptPublicPath;
}
