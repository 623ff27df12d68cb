import { cpSync } from 'node:fs';
import { build } from 'esbuild';

await build({ entryPoints: ['main.js'], outdir: 'dist', bundle: true, minify: true, format: 'esm' });
// esbuild leaves `new URL(…, import.meta.url)` as it is, so the files of the package belong beside the bundle.
cpSync('node_modules/coaching-or-mentoring', 'dist', { recursive: true, filter: (file) => !/\.html$|\.d\.ts$/.test(file) });
cpSync('index.html', 'dist/index.html');
cpSync('other.html', 'dist/other.html');
