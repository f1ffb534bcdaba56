import type { Rolldown } from 'vite';

/** The modules of a build by their ids. */
type Modules = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** Our own pages except the library, by their folder. */
const OTHERS = ['popup', 'sidepanel', 'options', 'welcome'];

/**
 * How the pages' code is split: what the library's first screen shares with another page goes into
 * one file. By default the bundler makes a file for each set of pages that shares something, a
 * dozen small ones, and each file slows a page's opening about as much as fifty kilobytes do.
 */
export function pageChunks(root: string): Rolldown.CodeSplittingOptions {
  let shared: ReadonlySet<string> | null = null;
  return {
    groups: [
      {
        name: (id, modules) => {
          shared ??= sharedModules(root, modules);
          return shared.has(id) ? 'common' : null;
        },
      },
    ],
  };
}

/** Modules that the library and another page both import when they start. */
function sharedModules(root: string, modules: Modules): ReadonlySet<string> {
  const startOf = (page: string): ReadonlySet<string> =>
    importedFrom(`${root}/entrypoints/${page}/index.html`, modules);
  const others = new Set(OTHERS.flatMap((page) => [...startOf(page)]));
  return new Set([...startOf('library')].filter((id) => others.has(id)));
}

/** A module and everything it imports, except what it loads later. */
function importedFrom(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
