import { nodeResolve } from '@rollup/plugin-node-resolve';
// Rollup alone leaves `new URL(…, import.meta.url)` as it is.
import { importMetaAssets } from '@web/rollup-plugin-import-meta-assets';

export default {
    input: 'main.js',
    output: { dir: 'dist', format: 'es' },
    plugins: [nodeResolve({ browser: true }), importMetaAssets()],
};
