/**
 * Lets the author's page open without a network, once it was open. What the network gives comes first, so that a new
 * release is used as soon as it is there.
 */
const CACHE = 'coaching-or-mentoring studio';

/** What the page is made of, and what its archive for a web server holds. */
const FILES = [
    'studio.html', 'studio.css', 'studio.js', 'studio_bg.wasm', 'studio-start.js', 'studio-source.js',
    'coaching-or-mentoring.js', 'coaching-or-mentoring.css', 'coaching-or-mentoring.css.txt', 'app.js', 'app_bg.wasm',
    'validator.js', 'validator_bg.wasm', 'content/en.json', 'content/en.first-page.txt', 'embed.html', 'embed.js', 'frame.js',
    'host.css', 'page.css', 'page.js', 'favicon.svg',
];

const keep = async (request, response) => {
    const cache = await caches.open(CACHE);
    await cache.put(request, response);
};

const fetched = async (request) => {
    try {
        const response = await fetch(request);
        if (response.ok) await keep(request, response.clone());
        return response;
    } catch (error) {
        const kept = await caches.match(request, { ignoreSearch: true });
        if (kept) return kept;
        throw error;
    }
};

addEventListener('install', (event) => {
    skipWaiting();
    // One that is missing, such as a part that a smaller build leaves out, holds up none of the others.
    event.waitUntil(Promise.allSettled(FILES.map((file) => fetched(new Request(file)))));
});

addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
    const { request } = event;
    const isOwn = new URL(request.url).origin === location.origin;
    if (request.method === 'GET' && isOwn) event.respondWith(fetched(request));
});
