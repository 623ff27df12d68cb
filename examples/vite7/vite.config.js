import { defineConfig } from 'vite';

export default defineConfig({
    // Before version 8, Vite's own server moves what it optimizes away from the files beside it.
    optimizeDeps: { exclude: ['coaching-or-mentoring'] },
});
