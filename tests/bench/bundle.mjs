import { build } from 'vite';

async function bundleAs(entry, format) {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry, formats: [format], fileName: 'bundle', name: 'bench' },
    },
  });
  const [{ output: files }] = [output].flat();
  return files[0].code;
}

/** Bundles a module of the project as it ships and imports it; `entry` is a path from the project's root. */
export async function bundle(entry) {
  const code = await bundleAs(entry, 'es');
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

/** The same as a script to be run in a page. */
export function bundleScript(entry) {
  return bundleAs(entry, 'iife');
}
