/**
 * Defines <coaching-or-mentoring>: shows the fallback between the tags, fetches the app when the element nears
 * the viewport, runs it in a shadow root, and shows the fallback again whenever something fails.
 */
const NAME = 'coaching-or-mentoring';
// The languages of content/; the first stands in for all others.
const LANGUAGES = ['en'];
const MOST_BYTES = 1 << 20;
const PATIENCE = 20_000;
// The known words of an attribute, the default first; null where every text is one.
const ATTRIBUTES = {
    content: null,
    perspective: ['', 'seeker', 'leader', 'sponsor'],
    view: ['guide', 'compare'],
    theme: ['auto', 'light', 'dark'],
    storage: ['session', 'local', 'none'],
};

const beside = (path) => new URL(path, import.meta.url).href;
const failure = (code) => (cause) => Promise.reject({ code, message: cause.message, cause });

async function read(url) {
    const response = await fetch(url);
    if (!response.ok) throw Error(`${url}: ${response.status}`);
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let size = 0, part; !(part = await reader.read()).done; text += decoder.decode(part.value, { stream: true })) {
        size += part.value.length;
        if (size > MOST_BYTES) {
            reader.cancel();
            throw Error(`${url}: more than ${MOST_BYTES} bytes`);
        }
    }
    return text;
}

// The document, and the shipped one that it extends; what is wrong with it the app finds out.
async function readContent(url) {
    const text = await read(url);
    let base;
    try {
        base = JSON.parse(text).extends;
    } catch {}
    return /^[\w-]+$/.test(base ?? '') ? [text, await read(beside(`content/${base}.json`))] : [text];
}

function sheet(css) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
}

let loading;
let broken;

// Once for the page; tried again where it failed on the way, but not after the program itself has failed.
function load() {
    if (broken) throw broken;
    return loading ??= Promise.all([
        import('./app.js'),
        fetch(beside('app_bg.wasm')),
        read(beside(`${NAME}.css`)),
    ]).then(async ([app, wasm, css]) => {
        await app.default({ module_or_path: wasm });
        return [app, sheet(css)];
    }).catch((cause) => {
        loading = null;
        return failure('load')(cause);
    });
}

function inTime(work) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(reject, PATIENCE, { code: 'timeout', message: `not loaded within ${PATIENCE} ms` });
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

if (!customElements.get(NAME)) customElements.define(NAME, class Widget extends HTMLElement {
    static observedAttributes = ['lang', ...Object.keys(ATTRIBUTES)];
    // The connected instances, each at its number.
    static #instances = [];
    static #block = sheet(':host{display:block}:host([hidden]),[hidden]{display:none}');
    static #near = new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) {
            if (!isIntersecting) continue;
            Widget.#near.unobserve(target);
            target.#run();
        }
    }, { rootMargin: '200px' });

    static {
        for (const [name, words] of Object.entries(ATTRIBUTES)) {
            Object.defineProperty(this.prototype, name, {
                configurable: true,
                enumerable: true,
                get() {
                    const text = this.getAttribute(name) ?? '';
                    return words?.includes(text) === false ? words[0] : text;
                },
                set(value) {
                    value == null ? this.removeAttribute(name) : this.setAttribute(name, value);
                },
            });
        }
        // What a listener of the host throws passes through the app too, but does not start in it.
        addEventListener('error', (event) => {
            const { filename, error } = event;
            const place = error instanceof WebAssembly.RuntimeError ? filename + error.stack : filename;
            if (['app.js', 'app_bg.wasm'].some((file) => place.includes(beside(file)))) {
                event.preventDefault();
                Widget.#break(error ?? event);
            }
        });
    }

    // The program is one for all instances, and so is its end.
    static #break(cause) {
        broken = { code: 'crash', message: cause.message, cause };
        for (const instance of Widget.#instances) if (instance?.#turn) instance.#fail(broken);
    }

    #root = this.attachShadow({ mode: 'open' });
    #fallback = this.#root.appendChild(document.createElement('slot'));
    #number;
    #url;
    #turn;
    #shown;
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
        if (this.#number >= 0) return;
        for (this.#number = 0; Widget.#instances[this.#number]; this.#number++);
        Widget.#instances[this.#number] = this;
        this.#root.adoptedStyleSheets = [Widget.#block];
        Widget.#near.observe(this);
    }

    connectedMoveCallback() {}

    async disconnectedCallback() {
        await null;
        if (this.isConnected || !(this.#number >= 0)) return;
        Widget.#near.unobserve(this);
        delete Widget.#instances[this.#number];
        this.#leave();
        this.#number = this.#url = undefined;
    }

    attributeChangedCallback(name, before, after) {
        if (name === 'lang' || name === 'content') {
            if (this.#url) this.#run();
        } else if (before !== after) {
            this.#app?.update(name);
        }
    }

    async #run() {
        const url = this.content || beside(`content/${this.#language()}.json`);
        if (this.#turn && url === this.#url) return;
        this.#url = url;
        const turn = this.#turn = {};
        try {
            const work = [load(), readContent(url).catch(failure('content'))];
            const [[app, css], [text, base]] = await inTime(Promise.all(work));
            if (turn !== this.#turn) return;
            const content = app.read(text, base);
            this.#leave();
            this.#turn = turn;
            this.#root.adoptedStyleSheets = [Widget.#block, css];
            this.#shown = this.#root.appendChild(document.createElement('div'));
            const name = this.id ? `#${this.id}` : `${this.#number}`;
            this.#app = app.mount(this, this.#fallback, this.#shown, name, content, this.#kept);
        } catch (cause) {
            if (turn !== this.#turn) return;
            typeof cause.code === 'string' ? this.#fail(cause) : Widget.#break(cause);
        }
    }

    #language() {
        let lang;
        for (let node = this; node && !lang; node = node.getRootNode().host) {
            lang = node.closest('[lang]')?.getAttribute('lang');
        }
        const tag = (lang || navigator.language).toLowerCase();
        const known = (tag) => LANGUAGES.find((language) => language.toLowerCase() === tag);
        return known(tag) ?? known(tag.split('-')[0]) ?? LANGUAGES[0];
    }

    #leave() {
        if (!broken) this.#kept = this.#app?.destroy() ?? this.#kept;
        this.#shown?.remove();
        this.#app = this.#shown = this.#turn = undefined;
        this.#fallback.hidden = false;
    }

    #fail({ code, message, problems, cause }) {
        this.#leave();
        const lines = problems?.map(({ path, message }) => `${path}: ${message}`) ?? [];
        console.error([`<${NAME}> ${code}: ${message}`, ...lines].join('\n'), cause ?? '');
        const { protocol, hostname } = location;
        if (this.hasAttribute('author') || protocol === 'file:' || /^(localhost|127\.0\.0\.1|\[::1])$/.test(hostname)) {
            this.#shown = this.#root.appendChild(document.createElement('ul'));
            for (const line of [message, ...lines]) {
                this.#shown.appendChild(document.createElement('li')).textContent = line;
            }
        }
        const detail = { version: 1, code, message, problems };
        this.dispatchEvent(new CustomEvent('com-error', { bubbles: true, composed: true, detail }));
    }
});
