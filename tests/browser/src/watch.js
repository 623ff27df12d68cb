/**
 * Stands first in every page that the site serves, and tells the site what the page complains of: errors in the
 * console, errors that nobody catches, files that do not load, and reports of violated policy. Not every engine keeps
 * a log that WebDriver can read.
 */
(() => {
    // A page that was saved from the site, and is served again, brings it twice.
    if ('comWatched' in window) return;
    const { console, fetch, setTimeout } = window;
    const later = setTimeout.bind(window);
    const telling = [];
    const tell = (text) => telling.push(
        fetch.call(window, '/watch', { method: 'POST', mode: 'no-cors', keepalive: true, body: text }).catch(() => {}),
    );
    // Settled when everything has been told.
    Object.defineProperty(window, 'comWatched', { get: () => Promise.all(telling).then(() => true) });

    const say = console.error;
    console.error = (...words) => {
        tell(`console: ${words.join(' ')}`);
        say.apply(console, words);
    };
    addEventListener('error', (event) => {
        const { target, message, filename, lineno } = event;
        if (target instanceof Element) return tell(`file: ${target.src ?? target.href}`);
        // What a later listener prevents, the console does not say.
        telling.push(new Promise((told) => later(() => {
            told(event.defaultPrevented ? undefined : tell(`error: ${message} (${filename}:${lineno})`));
        })));
    }, true);
    addEventListener('unhandledrejection', ({ reason }) => tell(`rejection: ${reason}`));
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
        // Where the policy forbids to tell, telling that would not end.
        if (blockedURI.endsWith('/watch')) return;
        tell(`policy: ${effectiveDirective} forbids ${blockedURI} (${sourceFile}:${lineNumber})`);
    }, true);
})();
