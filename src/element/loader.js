/**
 * Defines <coaching-or-mentoring>: shows the fallback between the tags, fetches the app when the element nears
 * the viewport, mounts it in a shadow root, and shows the fallback again if anything fails.
 */
const NAME = 'coaching-or-mentoring';
// Each URL is one literal expression, so that bundlers find the file and emit it.
const APP = new URL('./app.js', import.meta.url).href;
const WASM = new URL('./app_bg.wasm', import.meta.url).href;
const SHEET = new URL('./coaching-or-mentoring.css', import.meta.url).href;
// Lists the problems of a wrong document; loaded only then.
const VALIDATOR = [new URL('./validator.js', import.meta.url).href, new URL('./validator_bg.wasm', import.meta.url).href];
// The languages of content/; the first is the default.
const CONTENT = {
    __proto__: null,
    en: new URL('./content/en.json', import.meta.url).href,
};
// Integrity of APP, WASM and SHEET, filled in by the build.
const HASHES = [];
// Checked only across origins: the page's own server could change this file as well.
const [APP_HASH, WASM_HASH, SHEET_HASH] = new URL(APP).origin === location.origin ? [] : HASHES;
const TIMEOUT_MS = 20_000;
// The values of each attribute, the default first; none if any text will do.
const ATTRIBUTES = {
    content: [],
    loading: ['lazy', 'eager'],
    perspective: ['', 'seeker', 'leader', 'sponsor'],
    view: ['guide', 'compare'],
    theme: ['auto', 'light', 'dark'],
    storage: ['session', 'local', 'none'],
    share: [],
};

// One promise per URL for the whole page. A failure is not cached, so that the next element tries again.
const cache = {};
const memoizeWithTimeout = (url, code, make) => cache[url] ??= Promise.race([make(), new Promise((_, reject) => {
    setTimeout(reject, TIMEOUT_MS, { version: 1, code: 'timeout', message: `${url}: timeout` });
})]).catch((cause) => {
    delete cache[url];
    // A trap or a panic of the program is a crash, and no failure to load.
    throw cause.version || cause.name === 'RuntimeError' ? cause : { version: 1, code, message: cause.message };
});

const get = async (url, integrity) => {
    // Vite's development server wraps CSS in a script unless the request asks for CSS.
    const response = await fetch(url, { integrity, headers: { accept: 'text/css,*/*' } });
    if (!response.ok) throw Error(`${url}: ${response.status}`);
    return response;
};

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

const load = () => memoizeWithTimeout(APP, 'load', async () => {
    const script = async () => {
        if (APP_HASH) await check(APP, APP_HASH);
        return import(/* webpackIgnore: true */ /* @vite-ignore */ APP);
    };
    const [app, wasm, sheet] = await Promise.all([script(), get(WASM, WASM_HASH), get(SHEET, SHEET_HASH)]);
    await app.default({ module_or_path: wasm });
    return [app, await sheet.text()];
});

// The app validates the document.
const read = (url) => memoizeWithTimeout(url, 'content', async () => {
    const [response, [app]] = await Promise.all([get(url), load()]);
    return app.open(response, CONTENT, VALIDATOR, APP_HASH && check);
});

// The connected instances by their number.
const instances = [];
// The detail of the crash, once the program has crashed. All instances share one program.
let crash;

class Widget extends HTMLElement {
    static observedAttributes = ['lang', ...Object.keys(ATTRIBUTES)];

    static near = new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) if (isIntersecting) target.#run();
    }, { rootMargin: '200px' });

    static crash({ message, stack }) {
        // A crashed program can fail again at every call.
        if (crash) return;
        crash = { version: 1, code: 'crash', message };
        instances.forEach((instance) => instance.#loadToken && instance.#fail(crash, stack));
    }

    // A page can bring a declared shadow root with the first page in it, which the page's own script removes.
    #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    #slot = this.#root.querySelector('slot') ?? this.#root.appendChild(document.createElement('slot'));
    // Identifies the current attempt to load; a stale attempt finds another token when it has waited.
    #loadToken;
    #app;
    // The progress of the last visit, for the next mount.
    #savedState;
    // Whether the crash was reported.
    #failed;

    get assessment() {
        return this.#app?.assessment() ?? null;
    }

    restart() {
        this.#app?.restart();
    }

    connectedCallback() {
        // Upgrade properties that were set before the element was defined.
        for (const name in ATTRIBUTES) {
            if (Object.hasOwn(this, name)) {
                const value = this[name];
                delete this[name];
                this[name] = value;
            }
        }
        if (instances.includes(this)) return;
        let number = 0;
        while (instances[number]) number++;
        instances[number] = this;
        Widget.near.observe(this);
        this.attributeChangedCallback();
    }

    // With this method, `moveBefore` neither disconnects nor connects.
    connectedMoveCallback() {}

    async disconnectedCallback() {
        // A move disconnects and connects within one task.
        await null;
        if (this.isConnected || !instances.includes(this)) return;
        Widget.near.unobserve(this);
        this.#unmount();
        this.#loadToken = undefined;
        delete instances[instances.indexOf(this)];
    }

    attributeChangedCallback(name) {
        const eager = this.loading === 'eager' || /com[\w-]*(=|%3D|\.v)/i.test(location.hash);
        if (this.#loadToken || (eager && instances.includes(this))) this.#run();
        this.#app?.update(name);
    }

    async #run() {
        Widget.near.unobserve(this);
        const url = this.content || CONTENT[this.#language()];
        if (this.#failed || this.#loadToken?.url === url) return;
        const token = this.#loadToken = { url };
        try {
            if (crash) throw crash;
            const [content, [app, css]] = await Promise.all([read(url), load()]);
            if (token !== this.#loadToken) return;
            this.#unmount();
            app.applyStyles(this.#root, css);
            const name = this.id || `#${instances.indexOf(this)}`;
            this.#app = app.mount(this, this.#slot, document.createElement('div'), name, content, this.#savedState);
        } catch (cause) {
            if (token !== this.#loadToken) return;
            cause.version ? this.#fail(cause) : Widget.crash(cause);
        }
    }

    // The nearest `lang`, through slots and shadow roots; else the visitor's languages.
    #language() {
        let node = this;
        while (node && !node.lang) node = node.assignedSlot ?? node.parentNode ?? node.host;
        const tags = node ? [node.lang] : navigator.languages;
        return tags.flatMap((tag) => [tag.toLowerCase(), tag.toLowerCase().split('-')[0]])
            .find((tag) => CONTENT[tag]) ?? Object.keys(CONTENT)[0];
    }

    #unmount() {
        // A crashed program unmounts nothing. Its root may come from the pool, so look for what it rendered.
        if (crash) this.#root.querySelectorAll('.com-app').forEach((page) => page.remove());
        else this.#savedState = this.#app?.destroy() ?? this.#savedState;
        this.#app = undefined;
        this.#slot.hidden = false;
    }

    #fail(detail, stack) {
        this.#unmount();
        this.#loadToken = {};
        this.#failed = detail === crash;
        const lines = [detail.message];
        for (const { path, message } of detail.problems ?? []) lines.push(`${path}: ${message}`);
        if (stack) lines.push(stack);
        console.error(`<${NAME}> ${detail.code}: ${lines.join('\n')}`);
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
    new MutationObserver(() => instances.forEach((instance) => instance.attributeChangedCallback('lang')))
        .observe(document.documentElement, { attributeFilter: ['lang'] });
    // An exception of a host's listener passes through the app, but is not thrown there: its file is the host's.
    addEventListener('error', (event) => {
        const { filename, error } = event;
        const origin = filename + (error?.name === 'RuntimeError' && error.stack);
        if (origin.includes(APP) || origin.includes(WASM)) {
            event.preventDefault();
            Widget.crash(error ?? event);
        }
    });
}
