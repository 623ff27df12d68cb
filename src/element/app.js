/**
 * What the loader calls once the app is loaded. The build appends this file and colours.js to the glue of wasm-bindgen,
 * which defines `__wbg_init`, `mount` and `read`, and ships the three as app.js.
 */

// The release and a hash of all that was built with it, filled in by the build.
export const BUILD = '';
// Integrity of the two files of the program that lists problems, filled in by the build.
const HASHES = [];
// The largest document.
const MAX_BYTES = 1 << 20;

/** Starts the program. The build writes its name into the WebAssembly as well. */
export const start = async (response) => {
    const { url } = response;
    await __wbg_init({ module_or_path: response });
    const [name] = WebAssembly.Module.customSections(wasmModule, 'build');
    if (!name || new TextDecoder().decode(name) !== BUILD) throw Error(`${url}: of another build`);
};

const refuse = (message) => {
    throw { version: 1, code: 'content', message };
};

const textOf = async (response) => {
    if (!response.ok) throw Error(`${response.url}: ${response.status}`);
    const reader = response.body.getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const decode = (...part) => {
        try {
            return decoder.decode(...part);
        } catch {
            reader.cancel();
            refuse(`${response.url}: not UTF-8 text`);
        }
    };
    let text = '';
    let bytes = 0;
    for (;;) {
        const { value } = await reader.read();
        if (!value) return text + decode();
        text += decode(value, { stream: true });
        bytes += value.length;
        if (bytes > MAX_BYTES) {
            reader.cancel();
            refuse(`${response.url}: too large`);
        }
    }
};

// Throws the problems of a document. A program of its own lists them, since hardly any visitor needs it.
const throwProblems = async (text, base, [script, wasm], check) => {
    const [scriptHash, integrity] = check ? HASHES : [];
    let problems;
    try {
        await check?.(script, scriptHash);
        const list = await import(/* webpackIgnore: true */ /* @vite-ignore */ script);
        await list.default({ module_or_path: fetch(wasm, { integrity }) });
        problems = JSON.parse(list.problems(text, base));
    } catch ({ message }) {
        refuse(`the document is invalid, and its problems cannot be listed: ${message}`);
    }
    throw problems;
};

// The document of that name: a shipped one, or else the file beside the document at `url`. Without it there is no base.
const baseOf = async (name, url, shipped) => {
    const response = await fetch(shipped[name] ?? new URL(`${name}.json`, url));
    return response.ok || shipped[name] ? textOf(response) : undefined;
};

/**
 * Reads the content document of a response, laid over the one that it extends. Throws the list of its problems, which the
 * program `validator` makes; `check`, if given, checks the files of that program first.
 */
export const open = async (response, shipped, validator, check) => {
    const text = await textOf(response);
    const name = /"extends"\s*:\s*"([\w-]+)"/.exec(text)?.[1];
    const base = name && await baseOf(name, response.url, shipped);
    return read(text, base) ?? throwProblems(text, base, validator, check);
};

/**
 * Removes the first page, and lets the app, which shows the same, go on with what was chosen, pressed and focused on it. A
 * first page that was made from another state of the document says something else: what was done on it may mean something
 * else too.
 */
export const takeOver = ({ page, preset, pressed }, app) => {
    const root = page.getRootNode();
    const checked = page.querySelector(':checked')?.value;
    const chosen = checked === preset ? undefined : checked;
    const [before, now] = [page, root.querySelector('.com-app:not([data-com-first] *)')]
        .map((tree) => [tree.querySelector('fieldset')?.textContent, ...tree.querySelectorAll('button, input')]);
    const focused = before.indexOf(root.activeElement);
    page.remove();
    if (before[0] !== now[0] || before.length !== now.length) {
        console.warn(`<${root.host.localName}>: the first page was made from another state of the document`);
        return;
    }
    now[focused]?.focus({ preventScroll: true });
    if (chosen || pressed) app.go_on(chosen, pressed);
};

const listIn = (root) => root.querySelector('.com-problems');

// Authors see the problems in the page as well, below the fallback.
addEventListener('com-error', (event) => {
    const [element] = event.composedPath();
    const { shadowRoot: root } = element;
    if (!root || !(element.hasAttribute('author') || /^(|localhost|127\.0\.0\.1|\[::1])$/.test(location.hostname))) return;
    const { message, problems = [] } = event.detail;
    listIn(root)?.remove();
    const list = root.appendChild(document.createElement('ul'));
    list.className = 'com-problems';
    for (const line of [message, ...problems.map(({ path, message }) => `${path}: ${message}`)]) {
        list.appendChild(document.createElement('li')).textContent = line;
    }
}, true);

// `:state(ready)` holds while the guide is shown.
const mirrorState = (root) => {
    let states;
    try {
        ({ states } = root.host.attachInternals());
    } catch {
        // It works once per element, and the page has called it: the state is missing, and nothing else.
        return;
    }
    const slot = root.querySelector('slot');
    const update = () => states?.[slot.hidden ? 'add' : 'delete']('ready');
    new MutationObserver(update).observe(slot, { attributeFilter: ['hidden'] });
};

// By shadow root, the function that checks its colours again.
const refreshers = new WeakMap();

/** Adopts the sheet in a shadow root, and keeps the host's colours readable in it. */
export const applyStyles = (root, sharedSheet) => {
    listIn(root)?.remove();
    if (!refreshers.has(root)) {
        const ownSheet = new CSSStyleSheet();
        root.adoptedStyleSheets = [sharedSheet, ownSheet];
        refreshers.set(root, watchColours(root, ownSheet));
        mirrorState(root);
    }
    refreshers.get(root)();
};
