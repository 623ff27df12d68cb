/**
 * Runs before anything is painted. It hands the parameters of the address on to the element, and looks after the first
 * page that the document brings along: what is chosen or pressed there before the app arrives goes to the app, and where
 * the app cannot come the comparison shows instead of a form that nobody answers.
 */
{
    const NAME = 'coaching-or-mentoring';
    const PATIENCE = 20_000;
    // The attributes that an address can set, each with the values that it may have. Content lies beside the page and
    // shared links lead to it: an address must neither put in words of somebody else nor send answers to them.
    const KNOWN = {
        lang: /^[a-z]{2,3}(-[a-z0-9]+)*$/i,
        content: /^[\w-]+(\/[\w-]+)*\.json$/,
        perspective: /^(seeker|leader|sponsor)$/,
        view: /^(guide|compare)$/,
        theme: /^(auto|light|dark)$/,
        storage: /^(session|local|none)$/,
        share: /^none$/,
    };
    // WebKit takes 'self' for nothing in a sandbox without an origin, so a frame's policy names where it comes from.
    const policy = document.querySelector('meta[name=policy]');
    if (policy) {
        const named = document.createElement('meta');
        named.httpEquiv = 'Content-Security-Policy';
        named.content = policy.content.replaceAll("'self'", location.origin);
        policy.replaceWith(named);
    }
    const page = document.documentElement;
    const asked = new URLSearchParams(location.search);
    const given = Object.entries(KNOWN)
        .filter(([name, form]) => form.test(asked.get(name) ?? ''))
        .map(([name]) => [name, asked.get(name)]);
    const { content, view, perspective, theme } = Object.fromEntries(given);

    // What the app notes of this page. A frame in a sandbox has no storage, and says so by throwing.
    const noted = (area) => {
        try {
            const own = `${NAME} ${location.pathname} `;
            return Object.entries(window[area]).flatMap(([key, text]) => key.startsWith(own) ? text : []);
        } catch {
            return [];
        }
    };
    const texts = [history.state?.[NAME], ...noted('sessionStorage'), ...noted('localStorage')];
    const goesOn = texts.some((text) => /"page":"(?!welcome")/.test(text));
    if (content || view === 'compare' || goesOn || location.hash) page.classList.add('page-waits');
    if (theme) page.style.colorScheme = theme === 'auto' ? 'light dark' : theme;

    new MutationObserver((_, observer) => {
        const element = document.querySelector(NAME);
        if (!element) return;
        observer.disconnect();
        for (const [name, value] of given) element.setAttribute(name, value);
    }).observe(document, { childList: true, subtree: true });

    const first = () => document.querySelector(NAME)?.shadowRoot?.querySelector('[part=first-page]');
    // Its sheet goes with it: the app has adopted the same one. From then on the loader says whether the fallback is seen.
    const remove = (old) => {
        old.nextElementSibling.removeAttribute('part');
        old.previousElementSibling.remove();
        old.remove();
    };
    const giveUp = () => {
        const old = first();
        if (old) remove(old);
    };
    let pressed;

    addEventListener('DOMContentLoaded', () => {
        const old = first();
        const preset = old?.querySelector(`[value="${perspective}"]`);
        if (preset && !old.querySelector(':checked')) preset.checked = true;
    });

    addEventListener('click', (event) => {
        const button = event.composedPath()[0].closest?.('[part=first-page] button');
        if (!button) return;
        event.preventDefault();
        pressed?.removeAttribute('aria-busy');
        pressed = button;
        pressed.setAttribute('aria-busy', true);
    }, true);

    addEventListener('com-ready', ({ target }) => {
        const old = first();
        if (!old) return;
        const root = target.shadowRoot;
        const controls = (tree) => [...tree.querySelectorAll('button, input')];
        const places = [root.activeElement, old.querySelector(':checked'), pressed].map((c) => controls(old).indexOf(c));
        const before = controls(old);
        remove(old);
        const now = controls(root);
        const [held, chosen, left] = places.map((place) =>
            now[place]?.id === before[place]?.id && now[place]?.textContent === before[place]?.textContent
                ? now[place] : undefined);
        // Chosen before the focus looks at styles, so that nothing seems to change.
        if (!chosen?.checked) chosen?.click();
        held?.focus({ preventScroll: true });
        left?.click();
    });

    // The title says which page is open, and nothing of what was answered: browsers keep it in their history.
    const title = document.title;
    addEventListener('com-ready', ({ target }) => {
        const tell = () => {
            const open = target.shadowRoot.querySelector('[data-com-title]')?.dataset.comTitle;
            document.title = open ? `${open} | ${title}` : title;
        };
        new MutationObserver(tell).observe(target.shadowRoot,
            { childList: true, subtree: true, attributeFilter: ['data-com-title'] });
        tell();
    });

    addEventListener('com-error', giveUp);
    // A script that does not arrive tells its own element.
    addEventListener('error', ({ target }) => {
        if (target.src?.includes(`/${NAME}.js`)) giveUp();
    }, true);
    setTimeout(() => {
        if (!customElements.get(NAME)) giveUp();
    }, PATIENCE);
}
