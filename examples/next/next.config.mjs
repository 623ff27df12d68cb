export default {
    // Files without a server; each of the two bundlers into a folder of its own.
    output: 'export',
    distDir: process.argv.includes('--webpack') ? 'dist-webpack' : 'dist',
    // Else a lock file in a folder above would count, as where the tests build this.
    turbopack: { root: import.meta.dirname },
};
