/**
 * Defines <coaching-or-mentoring>: shows the fallback between the tags, fetches the app when the element nears
 * the viewport, runs it in a shadow root, and shows the fallback again whenever something fails.
 */
const NAME = 'coaching-or-mentoring';
// Written out, each in one piece: so bundlers find the files and take them along.
const WASM = new URL('./app_bg.wasm', import.meta.url).href;
const SHEET = new URL('./coaching-or-mentoring.css', import.meta.url).href;
// The languages of content/; the first stands in for all others.
const CONTENT = {
    en: new URL('./content/en.json', import.meta.url).href,
};
const LANGUAGES = Object.keys(CONTENT);
// The most that is read of a document, in characters. The app counts its bytes.
const MOST = 1 << 20;
const PATIENCE = 20_000;
// The known words of an attribute, the default first; none where every text will do.
const ATTRIBUTES = {
    content: [],
    perspective: ['', 'seeker', 'leader', 'sponsor'],
    view: ['guide', 'compare'],
    theme: ['auto', 'light', 'dark'],
    storage: ['session', 'local', 'none'],
    share: [],
};

const read = async (url) => {
    // Vite's own server wraps a sheet into a script for whoever does not ask for a sheet.
    const response = await fetch(url, { headers: { accept: 'text/css,*/*' } });
    if (!response.ok) throw Error(`${url}: ${response.status}`);
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
        const { value } = await reader.read();
        if (!value) return text;
        text += decoder.decode(value, { stream: true });
        if (text.length > MOST) {
            reader.cancel();
            throw Error(`${url}: too large`);
        }
    }
};

// The document, and the shipped one that it extends. What is wrong with it the app finds out.
const readContent = async (url) => {
    try {
        const text = await read(url);
        const base = /"extends"\s*:\s*"([\w-]+)"/.exec(text);
        const shipped = base && CONTENT[base[1]];
        return [text, shipped && await read(shipped)];
    } catch ({ message }) {
        throw { code: 'content', message };
    }
};

let loading;
// Once for the page; once more for each instance that finds it failed on the way.
const load = () => loading ??= Promise.all([
    import('./app.js'),
    fetch(WASM),
    read(SHEET),
]).then(async ([app, wasm, css]) => {
    await app.default({ module_or_path: wasm });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return [app, sheet];
}).catch(({ message }) => {
    loading = undefined;
    throw { code: 'load', message };
});

const late = () => new Promise((_, reject) => {
    setTimeout(reject, PATIENCE, { code: 'timeout', message: 'not loaded in time' });
});

// The connected instances, each at its number.
const instances = [];
// Why the program has ended. It is one for all instances.
let crash;

class Widget extends HTMLElement {
    static observedAttributes = ['lang', ...Object.keys(ATTRIBUTES)];

    static near = new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) if (isIntersecting) target.#run();
    }, { rootMargin: '200px' });

    static crash({ message }) {
        crash = { code: 'crash', message };
        for (const instance of instances) if (instance?.#turn) instance.#fail(crash);
    }

    // A page can bring the first page with it, in a declared root. It stays until the app stands; its script takes it away.
    #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    #slot = this.#root.querySelector('slot') ?? this.#root.appendChild(document.createElement('slot'));
    #turn;
    #body;
    #app;
    #kept;

    get assessment() {
        return this.#app?.assessment() ?? null;
    }

    restart() {
        this.#app?.restart();
    }

    connectedCallback() {
        for (const name in ATTRIBUTES) {
            if (!Object.hasOwn(this, name)) continue;
            const value = this[name];
            delete this[name];
            this[name] = value;
        }
        if (instances.includes(this)) return;
        let number = 0;
        while (instances[number]) number++;
        instances[number] = this;
        Widget.near.observe(this);
    }

    connectedMoveCallback() {}

    async disconnectedCallback() {
        await null;
        if (this.isConnected || !instances.includes(this)) return;
        Widget.near.unobserve(this);
        this.#leave();
        this.#turn = undefined;
        delete instances[instances.indexOf(this)];
    }

    attributeChangedCallback(name) {
        if (this.#turn) this.#run();
        this.#app?.update(name);
    }

    async #run() {
        Widget.near.unobserve(this);
        const url = this.content || CONTENT[this.#language()];
        if (this.#turn?.url === url) return;
        const turn = this.#turn = { url };
        try {
            if (crash) throw crash;
            const work = Promise.all([load(), readContent(url)]);
            const [[app, sheet], [text, base]] = await Promise.race([work, late()]);
            if (turn !== this.#turn) return;
            const content = app.read(text, base);
            this.#leave();
            this.#root.adoptedStyleSheets = [sheet];
            const name = this.id || `#${instances.indexOf(this)}`;
            this.#app = app.mount(this, this.#slot, this.#show('div'), name, content, this.#kept);
        } catch (cause) {
            if (turn !== this.#turn) return;
            cause.code ? this.#fail(cause) : Widget.crash(cause);
        }
    }

    #language() {
        let lang;
        for (let node = this; node && !lang; node = node.getRootNode().host) {
            lang = node.closest('[lang]')?.getAttribute('lang');
        }
        lang = (lang || navigator.language).toLowerCase();
        return [lang, lang.split('-')[0]].find((tag) => LANGUAGES.includes(tag)) ?? LANGUAGES[0];
    }

    #show(tag) {
        return this.#body = this.#root.appendChild(document.createElement(tag));
    }

    #leave() {
        if (!crash) this.#kept = this.#app?.destroy() ?? this.#kept;
        this.#body?.remove();
        this.#app = undefined;
        this.#slot.hidden = false;
    }

    #fail({ code, message, problems }) {
        this.#leave();
        this.#turn = {};
        const lines = [message];
        for (const { path, message } of problems ?? []) lines.push(`${path}: ${message}`);
        console.error(`<${NAME}> ${code}: ${lines.join('\n')}`);
        if (this.hasAttribute('author') || /^(|localhost|127\.0\.0\.1|\[::1])$/.test(location.hostname)) {
            const list = this.#show('ul');
            for (const line of lines) list.appendChild(document.createElement('li')).textContent = line;
        }
        const detail = { version: 1, code, message, problems };
        this.dispatchEvent(new CustomEvent('com-error', { bubbles: true, composed: true, detail }));
    }
}

for (const [name, words] of Object.entries(ATTRIBUTES)) {
    Object.defineProperty(Widget.prototype, name, {
        get() {
            const text = this.getAttribute(name) ?? '';
            return words.includes(text) ? text : words[0] ?? text;
        },
        set(value) {
            value == null ? this.removeAttribute(name) : this.setAttribute(name, value);
        },
    });
}

if (!customElements.get(NAME)) {
    customElements.define(NAME, Widget);
    // What a listener of the host throws passes through the app too, but does not start in it.
    addEventListener('error', (event) => {
        const { filename, error } = event;
        const place = filename + (error instanceof WebAssembly.RuntimeError && error.stack);
        if (place.includes(WASM) || place.includes(WASM.replace('_bg.wasm', '.js'))) {
            event.preventDefault();
            Widget.crash(event);
        }
    });
}
