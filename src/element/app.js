/**
 * What the loader needs once the app is there. `cargo xtask stage` puts it, with colours.js, behind the script around
 * the WebAssembly, which brings `__wbg_init`, `mount` and `read`: together they are the app.js that ships.
 */
export { __wbg_init as default, mount };

// The most that is read of a document, in characters. The app counts its bytes.
const MOST = 1 << 20;

const textOf = async (response) => {
    if (!response.ok) throw Error(`${response.url}: ${response.status}`);
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
        const { value } = await reader.read();
        if (!value) return text;
        text += decoder.decode(value, { stream: true });
        if (text.length > MOST) {
            reader.cancel();
            throw Error(`${response.url}: too large`);
        }
    }
};

// Of the program that lists problems, its script and its WebAssembly, written here by `cargo xtask stage`.
const HASHES = [];

// What is wrong with a document, told by a program of its own, since hardly any visitor needs it.
const explain = async (text, base, [script, wasm], check) => {
    const [scriptHash, integrity] = check ? HASHES : [];
    await check?.(script, scriptHash);
    const list = await import(/* webpackIgnore: true */ /* @vite-ignore */ script);
    await list.default({ module_or_path: fetch(wasm, { integrity }) });
    throw JSON.parse(list.problems(text, base));
};

/**
 * The content document in a response, laid over the one of `shipped` that it extends. What is wrong with it is thrown,
 * as `problems` tells it; where `check` is given, its files are checked by that first.
 */
export const open = async (response, shipped, problems, check) => {
    const text = await textOf(response);
    const extended = shipped[/"extends"\s*:\s*"([\w-]+)"/.exec(text)?.[1]];
    const base = extended && await textOf(await fetch(extended));
    return read(text, base) ?? explain(text, base, problems, check);
};

const listIn = (root) => root.querySelector('.com-problems');

// An author reads what is wrong in the page as well, below what stands between the tags.
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

// A host's sheet can tell whether the guide stands there, or what is between the tags.
const tellState = (root) => {
    const { states } = root.host.attachInternals();
    const slot = root.querySelector('slot');
    const tell = () => states?.[slot.hidden ? 'add' : 'delete']('ready');
    new MutationObserver(tell).observe(slot, { attributeFilter: ['hidden'] });
};

let common;
const looks = new WeakMap();

/** Gives a shadow root the sheet, and the colours that the host's must give way to. */
export const dress = (root, css) => {
    listIn(root)?.remove();
    if (!looks.has(root)) {
        if (!common) {
            common = new CSSStyleSheet();
            common.replaceSync(css);
        }
        const own = new CSSStyleSheet();
        root.adoptedStyleSheets = [common, own];
        looks.set(root, watchColours(root, own));
        tellState(root);
    }
    looks.get(root)();
};
