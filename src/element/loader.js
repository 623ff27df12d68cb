/**
 * Defines <coaching-or-mentoring>: shows the fallback between the tags, the first page as the element nears the viewport,
 * and then the app, both in a shadow root; and the fallback again if anything fails.
 */
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

// The connected instances by name, which identifies each within its page, the same on every load.
const instances = new Map();
let order = 0;
// The detail of the crash, once the program has crashed. All instances share one program.
let crash;

// Without a browser, importing this file does nothing.
class Widget extends (globalThis.HTMLElement ?? Object) {
    static observedAttributes = ['lang', ...Object.keys(ATTRIBUTES)];

    static near = globalThis.IntersectionObserver && new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) if (isIntersecting) target.#run();
    }, { rootMargin: '200px' });

    static crash({ message, stack }) {
        // A crashed program can fail again at every call.
        if (crash) return;
        crash = { version: 1, code: 'crash', message };
        instances.forEach((instance) => instance.#token && instance.#fail(crash, stack));
    }

    // A page can bring a declared shadow root with the first page in it.
    #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    #slot = this.#root.querySelector('slot') ?? this.#root.appendChild(document.createElement('slot'));
    #name;
    // Orders the elements by when they were connected.
    #order;
    // Identifies the current attempt to load; a stale attempt finds another token when it has waited.
    #token;
    // The first page while it is shown, with what was done on it.
    #first;
    #app;
    // The progress of the last visit, for the next mount.
    #savedState;
    // Whether anybody has used it.
    #touched;
    // Whether the crash was reported.
    #failed;

    constructor() {
        super();
        this.#root.addEventListener('click', () => {
            this.#touched = true;
        }, { once: true });
    }

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
        if (this.#name) return;
        this.#join();
        Widget.near.observe(this);
        this.attributeChangedCallback();
    }

    // With this method, `moveBefore` neither disconnects nor connects.
    connectedMoveCallback() {}

    async disconnectedCallback() {
        // A move disconnects and connects within one task.
        await null;
        if (this.isConnected || !this.#name) return;
        const name = this.#name;
        const state = this.#leave();
        // A copy that came while this one was still there goes on with its visit, unless it has one of its own.
        const copy = [...instances.values()].find((other) => other.#mayBeCopyOf(this));
        if (copy) copy.#take(name, state);
        else this.#savedState = state;
    }

    attributeChangedCallback(name) {
        const eager = this.loading === 'eager' || holdsLink();
        if (this.#token || (eager && this.#name)) this.#run();
        this.#app?.update(name);
    }

    // Takes the first name that is free, and the visit of an element that it replaces in one step.
    #join() {
        for (let count = 0; !this.#name; count++) {
            const name = this.id ? this.id + (count ? `-${count + 1}` : '') : `#${count}`;
            const holder = instances.get(name);
            if (holder?.isConnected) continue;
            this.#savedState = holder?.#leave() ?? this.#savedState;
            this.#name = name;
            this.#order = order++;
            instances.set(name, this);
        }
    }

    // Ends the visit; gives its progress.
    #leave() {
        Widget.near.unobserve(this);
        this.#unmount();
        instances.delete(this.#name);
        this.#name = this.#token = undefined;
        const state = this.#savedState;
        this.#savedState = undefined;
        return state;
    }

    #mayBeCopyOf(gone) {
        const isFresh = !this.#touched && !this.#savedState && !storedProgress(this, this.#name);
        return this.isConnected && this.id === gone.id && this.#order > gone.#order && isFresh;
    }

    #take(name, state) {
        instances.delete(this.#name);
        this.#name = name;
        instances.set(name, this);
        this.#unmount();
        this.#savedState = state;
        if (!this.#token) return;
        this.#token = undefined;
        this.#run();
    }

    async #run() {
        Widget.near.unobserve(this);
        const language = languageOf(this);
        const url = this.content || CONTENT[language];
        if (this.#failed || this.#token?.url === url) return;
        const token = this.#token = { url };
        if (!this.#app) this.#unmount();
        try {
            if (crash) throw crash;
            this.#showFirstPage(token, language);
            const [content, app, sheet] = await Promise.all([read(url), loadApp(), loadSheet()]);
            if (token !== this.#token) return;
            if (this.#app) this.#unmount();
            app.applyStyles(this.#root, sheet);
            // A microtask runs before anything is painted.
            this.addEventListener('com-ready', () => queueMicrotask(() => this.#handOver(app)), { once: true });
            const spare = document.createElement('div');
            this.#app = app.mount(this, this.#slot, spare, this.#name, content, this.#savedState);
        } catch (cause) {
            if (token !== this.#token) return;
            cause.version ? this.#fail(cause) : Widget.crash(cause);
        }
    }

    // Shows the first page unless the app comes first, or a visit goes on.
    async #showFirstPage(token, language) {
        const declared = takeDeclared(this, this.#root, language);
        const stored = storedProgress(this, this.#name);
        if (this.#app || this.#savedState || goesOn(this, stored) || !self.WebAssembly) return;
        const url = firstPageOf(this.content, language);
        const [markup, sheet] = await Promise.all([declared ?? (url && loadFirstPage(url)), loadSheet()]).catch(() => []);
        if (token !== this.#token || this.#app || !markup) return;
        this.#first = prepare(markup, /"perspective":"(\w+)"/.exec(stored)?.[1] ?? this.perspective);
        this.#root.adoptedStyleSheets = [sheet];
        this.#root.append(this.#first.page);
        this.#slot.hidden = true;
    }

    #handOver(app) {
        if (this.#first) app.takeOver(this.#first, this.#app);
        this.#first = undefined;
    }

    #unmount() {
        // A crashed program unmounts nothing. Its root may come from the pool, so look for what it rendered.
        if (crash) this.#root.querySelectorAll('.com-app').forEach((page) => page.remove());
        else this.#savedState = this.#app?.destroy() ?? this.#savedState;
        this.#app = undefined;
        this.#first?.page.remove();
        this.#first = undefined;
        this.#slot.hidden = false;
    }

    #fail(detail, stack) {
        const { url } = this.#token;
        this.#unmount();
        // With the address that failed: only another one, or a new connection, is another attempt.
        this.#token = { url };
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

if (Widget.near && !customElements.get(NAME)) {
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
