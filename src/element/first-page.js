/**
 * The first page, as it was rendered when the document was built: shown, and answered, until the app stands.
 */

// What may stand in a first page. Whoever can change a document must not be able to bring scripts, styles or links.
const ATTRIBUTE = /^(aria-\w+|data-com-\w+|checked|class|d|dir|for|height|id|lang|method|name|novalidate|part|role|tabindex|transform|type|value|viewBox|width|[xy])$/;

// XMLHttpRequest parses markup without a policy for trusted types. Nothing where there is no first page of this release.
const firstPages = {};
const loadFirstPage = (url) => firstPages[url] ??= new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.onloadend = () => {
        const [page, release] = request.response?.body?.children ?? [];
        const isOurs = request.status === 200 && release?.value && BUILD.startsWith(`${release.value}-`);
        if (!isOurs) return resolve();
        page.querySelectorAll('script, style').forEach((element) => element.remove());
        for (const element of [page, ...page.querySelectorAll('*')]) {
            for (const { name } of [...element.attributes]) if (!ATTRIBUTE.test(name)) element.removeAttribute(name);
        }
        resolve(page);
    };
    request.open('GET', url);
    request.responseType = 'document';
    // Whatever type the server gives it.
    request.overrideMimeType('text/html; charset=utf-8');
    request.send();
});

// The stored progress of an instance as text. Blocked storage throws.
const storedProgress = ({ storage }, name) => {
    try {
        return self[`${storage}Storage`]?.getItem(`${NAME} ${location.pathname} ${name}`);
    } catch {}
};

// Whether the address may hold a link, whatever a mail program has made of it.
const holdsLink = () => /com[\w-]*(=|%3D|\.v)/i.test(location.hash);

// Whether an instance may open another page than the first.
const goesOn = (element, stored) => element.view === 'compare' || holdsLink() ||
    [history.state?.[NAME], stored].some((text) => /"page":"(?!welcome")/.test(text));

// The first page of a document lies beside it.
const firstPageOf = (content, language) => {
    const url = content.replace(/\.json(?=\?|$)/, '.first-page.txt');
    return content ? url !== content && url : FIRST_PAGES[language];
};

// Takes the first page of a declared shadow root out of it; gives it if it is the one of the language.
const takeDeclared = ({ content }, root, language) => {
    const declared = root.querySelector('[data-com-first]');
    declared?.remove();
    return !content && declared?.dataset.comFirst === language ? declared.firstElementChild : undefined;
};

// A copy of the first page, with a perspective chosen beforehand, that notes what is pressed on it. As in the app, what its
// controls use does not reach the page around.
const prepare = (markup, perspective) => {
    const page = document.createElement('div');
    page.dataset.comFirst = '';
    page.append(document.importNode(markup, true));
    const radio = [...page.querySelectorAll('[type=radio]')].find(({ value }) => value === perspective);
    if (radio) radio.checked = true;
    const first = { page, preset: radio?.value };
    page.oninput = (event) => event.stopPropagation();
    page.onkeydown = (event) => {
        if (/^( |Enter|Arrow.*)$/.test(event.key) && event.target.matches('input, button')) event.stopPropagation();
    };
    page.onclick = (event) => {
        const button = event.target.closest('button');
        if (!button) return;
        event.preventDefault();
        page.querySelector('[aria-busy]')?.removeAttribute('aria-busy');
        button.setAttribute('aria-busy', true);
        first.pressed = button.value || 'start';
    };
    return first;
};
