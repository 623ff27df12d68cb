import { defineConfig } from 'vitepress';

export default defineConfig({
    title: 'Support for your growth',
    outDir: '../dist',
    vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'coaching-or-mentoring' } } },
    // VitePress has Vite 5, whose own server moves what it optimizes away from the files beside it.
    vite: { optimizeDeps: { exclude: ['coaching-or-mentoring'] } },
});
