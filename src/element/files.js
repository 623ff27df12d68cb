/**
 * The files of the element, each fetched once for the whole page. The build joins this file, first-page.js and loader.js.
 */
const NAME = 'coaching-or-mentoring';
// Each URL is one literal expression, so that bundlers find the file and emit it. The sheet and the first page end in
// `.txt`, since bundlers and servers change what ends in `.css` or `.html`.
const APP = new URL('./app.js', import.meta.url).href;
const WASM = new URL('./app_bg.wasm', import.meta.url).href;
const SHEET = new URL('./coaching-or-mentoring.css.txt', import.meta.url).href;
// Lists the problems of a wrong document; loaded only then.
const VALIDATOR = [new URL('./validator.js', import.meta.url).href, new URL('./validator_bg.wasm', import.meta.url).href];
// The languages of content/; the first is the default.
const CONTENT = {
    __proto__: null,
    en: new URL('./content/en.json', import.meta.url).href,
};
const FIRST_PAGES = {
    __proto__: null,
    en: new URL('./content/en.first-page.txt', import.meta.url).href,
};
// The release and a hash of all that was built with it, and the integrity of APP, WASM and SHEET; filled in by the build.
const BUILD = '';
const HASHES = [];
const TIMEOUT_MS = 20_000;

// One promise per URL. A failure is not cached, so that the next element tries again.
const promises = {};
const memoizeWithTimeout = (url, code, make) => promises[url] ??= Promise.race([make(), new Promise((_, reject) => {
    setTimeout(reject, TIMEOUT_MS, { version: 1, code: 'timeout', message: `${url}: timeout` });
})]).catch((cause) => {
    delete promises[url];
    // A trap or a panic of the program is a crash, and no failure to load.
    throw cause.version || cause.name === 'RuntimeError' ? cause : { version: 1, code, message: cause.message };
});

// Checked only across origins, since the page's own server could change this file as well, and only where the names are
// those of the build: bundlers rename what they change.
const integrityOf = (index) => {
    const isAsBuilt = APP.endsWith('/app.js') && WASM.endsWith('/app_bg.wasm') && SHEET.endsWith(`/${NAME}.css.txt`);
    return isAsBuilt && new URL(APP, location.href).origin !== location.origin ? HASHES[index] : undefined;
};

// Past the browser's cache once a file turned out to be of another release.
let cache;
const get = async (url, options) => {
    const response = await fetch(url, { cache, ...options });
    if (!response.ok) throw Error(`${url}: ${response.status}`);
    return response;
};

// Tries once more with a file of another release. Where that does not help, this very file is the old one: the cache gets
// the scripts anew, for the next page.
const current = (make) => make().catch((cause) => {
    if (!/another build$/.test(cause.message)) throw cause;
    cache = 'reload';
    const scripts = [...document.querySelectorAll(`script[src*=${NAME}]`), { src: APP }];
    scripts.forEach(({ src }) => get(src).catch(() => {}));
    // A script that has started another program starts no second one; its next copy does.
    delete promises[APP];
    return make();
});

// `import()` takes no integrity. A module script does, and the import then finds it in the module map.
let policy;
const check = async (url, integrity) => {
    const script = document.createElement('script');
    policy ??= self.trustedTypes?.createPolicy(NAME, { createScriptURL: String });
    Object.assign(script, { type: 'module', integrity, src: policy?.createScriptURL(url) ?? url });
    document.head.append(script);
    script.remove();
    await new Promise((resolve, reject) => {
        script.onload = resolve;
        script.onerror = () => reject(Error(`${url}: not what was built`));
    });
};

// Engines remember that a module could not be loaded: another attempt takes another address, unknown to the cache as well.
let attempts = 0;
const loadScript = () => memoizeWithTimeout(APP, 'load', async () => {
    // The first page waits for the sheet; the script is needed only once the WebAssembly is here, which takes longer.
    await loadSheet().catch(() => {});
    const url = attempts++ ? `${APP}?${BUILD}-${attempts}` : APP;
    const integrity = integrityOf(0);
    if (integrity) await check(url, integrity);
    const app = await import(/* webpackIgnore: true */ /* @vite-ignore */ url);
    if (app.BUILD !== BUILD) throw Error(`${url}: of another build`);
    return app;
});

const loadApp = () => memoizeWithTimeout(WASM, 'load', () => current(async () => {
    const [app, wasm] = await Promise.all([loadScript(), get(WASM, { integrity: integrityOf(1), priority: 'low' })]);
    await app.start(wasm);
    return app;
}));

// The name of the build stands last: what lacks it is cut off, of another build, or another page.
const loadSheet = () => memoizeWithTimeout(SHEET, 'load', () => current(async () => {
    const css = await (await get(SHEET, { integrity: integrityOf(2) })).text();
    if (!css.trimEnd().endsWith(`${BUILD}*/`)) throw Error(`${SHEET}: of another build`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
}));

// The app validates the document.
const read = (url) => memoizeWithTimeout(url, 'load', async () => {
    const [response, app] = await Promise.all([get(url, { priority: 'low' }), loadApp()]);
    return app.open(response, CONTENT, VALIDATOR, integrityOf(0) && check);
});

// The nearest `lang`, through slots and shadow roots; else the visitor's languages.
const languageOf = (element) => {
    let node = element;
    while (node && !node.lang) node = node.assignedSlot ?? node.parentNode ?? node.host;
    const tags = node ? [node.lang] : navigator.languages;
    return tags.flatMap((tag) => [tag.toLowerCase(), tag.toLowerCase().split('-')[0]])
        .find((tag) => CONTENT[tag]) ?? Object.keys(CONTENT)[0];
};
