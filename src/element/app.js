/**
 * What the loader calls once the app is loaded. The build appends this file and colours.js to the glue of wasm-bindgen,
 * which defines `__wbg_init`, `mount` and `read`, and ships the three as app.js.
 */

// The longest document, in characters; the app limits its bytes.
const MAX_LENGTH = 1 << 20;

const textOf = async (response) => {
    if (!response.ok) throw Error(`${response.url}: ${response.status}`);
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
        const { value } = await reader.read();
        if (!value) return text;
        text += decoder.decode(value, { stream: true });
        if (text.length > MAX_LENGTH) {
            reader.cancel();
            throw Error(`${response.url}: too large`);
        }
    }
};

// Integrity of the two files of the program that lists problems, filled in by the build.
const HASHES = [];

// Throws the problems of a document. A program of its own lists them, since hardly any visitor needs it.
const throwProblems = async (text, base, [script, wasm], check) => {
    const [scriptHash, integrity] = check ? HASHES : [];
    await check?.(script, scriptHash);
    const list = await import(/* webpackIgnore: true */ /* @vite-ignore */ script);
    await list.default({ module_or_path: fetch(wasm, { integrity }) });
    throw JSON.parse(list.problems(text, base));
};

/**
 * Reads the content document of a response, laid over the one of `shipped` that it extends. Throws the list of its problems,
 * which the program `validator` makes; `check`, if given, checks the files of that program first.
 */
export const open = async (response, shipped, validator, check) => {
    const text = await textOf(response);
    const extended = shipped[/"extends"\s*:\s*"([\w-]+)"/.exec(text)?.[1]];
    const base = extended && await textOf(await fetch(extended));
    return read(text, base) ?? throwProblems(text, base, validator, check);
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

let sharedSheet;
// By shadow root, the function that checks its colours again.
const refreshers = new WeakMap();

/** Adopts the sheet in a shadow root, and keeps the host's colours readable in it. */
export const applyStyles = (root, css) => {
    listIn(root)?.remove();
    if (!refreshers.has(root)) {
        if (!sharedSheet) {
            sharedSheet = new CSSStyleSheet();
            sharedSheet.replaceSync(css);
        }
        const ownSheet = new CSSStyleSheet();
        root.adoptedStyleSheets = [sharedSheet, ownSheet];
        refreshers.set(root, watchColours(root, ownSheet));
        mirrorState(root);
    }
    refreshers.get(root)();
};
