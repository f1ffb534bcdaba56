import { build } from 'vite';

/** Bundles a module of the project as it ships and imports it; `entry` is a path from the project's root. */
export async function bundle(entry) {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry, formats: ['es'], fileName: 'bundle' },
    },
  });
  const [{ output: files }] = [output].flat();
  const code = Buffer.from(files[0].code).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
