/**
 * Runs before anything is painted: hands the parameters of the address on to the element, and hides the comparison until it
 * is known that the guide cannot run.
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
    const { theme } = Object.fromEntries(given);
    if (theme) page.style.colorScheme = theme === 'auto' ? 'light dark' : theme;

    new MutationObserver((_, observer) => {
        const element = document.querySelector(NAME);
        if (!element) return;
        observer.disconnect();
        for (const [name, value] of given) element.setAttribute(name, value);
    }).observe(document, { childList: true, subtree: true });

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

    // Where scripts run, the comparison shows only if the guide cannot.
    page.classList.add('page-waits');
    const settle = () => page.classList.remove('page-waits');
    addEventListener('com-ready', settle);
    addEventListener('com-error', settle);
    // A script that does not arrive tells its own element.
    addEventListener('error', ({ target }) => {
        if (target.src?.includes(`/${NAME}.js`)) settle();
    }, true);
    setTimeout(() => {
        if (!customElements.get(NAME)) settle();
    }, PATIENCE);
}
