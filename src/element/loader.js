/**
 * Defines <coaching-or-mentoring>: shows the fallback between the tags, fetches the app when the element nears
 * the viewport, runs it in a shadow root, and shows the fallback again whenever something fails.
 */
const NAME = 'coaching-or-mentoring';
// Written out, each in one piece: so bundlers find the files and take them along.
const APP = new URL('./app.js', import.meta.url).href;
const WASM = new URL('./app_bg.wasm', import.meta.url).href;
const SHEET = new URL('./coaching-or-mentoring.css', import.meta.url).href;
// What lists the problems of a wrong document, and is loaded only then.
const PROBLEMS = [new URL('./problems.js', import.meta.url).href, new URL('./problems_bg.wasm', import.meta.url).href];
// The languages of content/; the first stands in for all others.
const CONTENT = {
    __proto__: null,
    en: new URL('./content/en.json', import.meta.url).href,
};
// Of the three files above, written here by `cargo xtask stage`.
const HASHES = [];
// A page's own server that sends this file is trusted with the others. Another one has to send what was built with it.
const [APP_HASH, WASM_HASH, SHEET_HASH] = new URL(APP).origin === location.origin ? [] : HASHES;
const PATIENCE = 20_000;
// The known words of an attribute, the default first; none where every text will do.
const ATTRIBUTES = {
    content: [],
    loading: ['lazy', 'eager'],
    perspective: ['', 'seeker', 'leader', 'sponsor'],
    view: ['guide', 'compare'],
    theme: ['auto', 'light', 'dark'],
    storage: ['session', 'local', 'none'],
    share: [],
};

// What is loaded, once for the page; once more for whoever finds that it failed.
const loaded = {};
const once = (url, code, make) => loaded[url] ??= Promise.race([make(), new Promise((_, reject) => {
    setTimeout(reject, PATIENCE, { version: 1, code: 'timeout', message: `${url}: timeout` });
})]).catch((cause) => {
    delete loaded[url];
    throw cause.version || cause.name === 'RuntimeError' ? cause : { version: 1, code, message: cause.message };
});

const get = async (url, integrity) => {
    // Vite's own server wraps a sheet into a script for whoever does not ask for a sheet.
    const response = await fetch(url, { integrity, headers: { accept: 'text/css,*/*' } });
    if (!response.ok) throw Error(`${url}: ${response.status}`);
    return response;
};

// An import cannot be checked. A script can, and is what the import of the same address then takes.
let trusted;
const check = async (url, integrity) => {
    const script = document.createElement('script');
    trusted ??= self.trustedTypes?.createPolicy(NAME, { createScriptURL: String });
    Object.assign(script, { type: 'module', integrity, src: trusted?.createScriptURL(url) ?? url });
    document.head.append(script);
    script.remove();
    await new Promise((resolve, reject) => {
        script.onload = resolve;
        script.onerror = () => reject(Error(`${url}: not what was built`));
    });
};

const load = () => once(APP, 'load', async () => {
    const script = async () => {
        if (APP_HASH) await check(APP, APP_HASH);
        return import(/* webpackIgnore: true */ /* @vite-ignore */ APP);
    };
    const [app, wasm, sheet] = await Promise.all([script(), get(WASM, WASM_HASH), get(SHEET, SHEET_HASH)]);
    await app.default({ module_or_path: wasm });
    return [app, await sheet.text()];
});

// Whether anything is wrong with the document the app finds out.
const read = (url) => once(url, 'content', async () => {
    const [response, [app]] = await Promise.all([get(url), load()]);
    return app.open(response, CONTENT, PROBLEMS, APP_HASH && check);
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
        // What is left of the program can fail again at every touch.
        if (crash) return;
        crash = { version: 1, code: 'crash', message };
        instances.forEach((instance) => instance.#turn && instance.#fail(crash));
    }

    // A page can bring the first page with it, in a declared root. It stays until the app stands; its script takes it away.
    #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    #slot = this.#root.querySelector('slot') ?? this.#root.appendChild(document.createElement('slot'));
    #turn;
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
        const eager = this.loading === 'eager' || /com[\w-]*=/.test(location.hash);
        if (this.#turn || (eager && instances.includes(this))) this.#run();
        this.#app?.update(name);
    }

    async #run() {
        Widget.near.unobserve(this);
        const url = this.content || CONTENT[this.#language()];
        if (this.#turn?.url === url) return;
        const turn = this.#turn = { url };
        try {
            if (crash) throw crash;
            const [content, [app, css]] = await Promise.all([read(url), load()]);
            if (turn !== this.#turn) return;
            this.#leave();
            app.dress(this.#root, css);
            const name = this.id || `#${instances.indexOf(this)}`;
            this.#app = app.mount(this, this.#slot, document.createElement('div'), name, content, this.#kept);
        } catch (cause) {
            if (turn !== this.#turn) return;
            cause.version ? this.#fail(cause) : Widget.crash(cause);
        }
    }

    // What the element is told, else what it stands in, slots and shadow trees included, else what the visitor reads.
    #language() {
        let node = this;
        while (node && !node.lang) node = node.assignedSlot ?? node.parentNode ?? node.host;
        const tags = node ? [node.lang] : navigator.languages;
        return tags.flatMap((tag) => [tag.toLowerCase(), tag.toLowerCase().split('-')[0]])
            .find((tag) => CONTENT[tag]) ?? Object.keys(CONTENT)[0];
    }

    #leave() {
        // A program that has come to grief takes nothing away any more. What it drew may be in a root that another widget had.
        if (crash) this.#root.querySelectorAll('.com-app').forEach((page) => page.remove());
        else this.#kept = this.#app?.destroy() ?? this.#kept;
        this.#app = undefined;
        this.#slot.hidden = false;
    }

    #fail(detail) {
        this.#leave();
        this.#turn = {};
        const lines = [detail.message];
        for (const { path, message } of detail.problems ?? []) lines.push(`${path}: ${message}`);
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
    // What a listener of the host throws passes through the app too, but does not start in it.
    addEventListener('error', (event) => {
        const { filename, error } = event;
        const place = filename + (error?.name === 'RuntimeError' && error.stack);
        if (place.includes(APP) || place.includes(WASM)) {
            event.preventDefault();
            Widget.crash(event);
        }
    });
}
