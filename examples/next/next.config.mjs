// Files without a server; each of the two bundlers into a folder of its own.
export default { output: 'export', distDir: process.argv.includes('--webpack') ? 'dist-webpack' : 'dist' };
