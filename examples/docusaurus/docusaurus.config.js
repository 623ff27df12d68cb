module.exports = {
    title: 'Support for your growth',
    url: 'https://people.example.org',
    baseUrl: '/',
    presets: [['classic', { docs: false, blog: false, sitemap: false }]],
    // Once for all pages; where no page has the tag, nothing more is fetched.
    clientModules: [require.resolve('./src/guide.js')],
};
