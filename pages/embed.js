/**
 * Tells the page around a frame how high the guide is, and when a new page of it has opened: nothing else. A learning
 * platform is told in its own words as well.
 */
if (parent !== window) {
    const TYPE = 'coaching-or-mentoring';

    // The height that was told last, and another before it, which the page around may only now set.
    let told = [];

    const tell = (opened) => {
        // A pixel of room, since the page around ignores a change by one.
        const height = Math.ceil(document.body.getBoundingClientRect().height) + 1;
        if (height !== told[0]) told = [height, told[0]];
        parent.postMessage({ type: TYPE, version: 1, height, opened }, '*');
        parent.postMessage({ subject: 'lti.frameResize', height }, '*');
    };

    new ResizeObserver(() => tell(false)).observe(document.body);

    // Where the frame gets the height that was told, a scrollbar has nothing to do. It would come for a moment with every
    // higher page, and could stay: a guide that it makes narrower can be lower than one at full width.
    addEventListener('resize', () => {
        const follows = told.some((height) => Math.abs(innerHeight - height) <= 1);
        document.documentElement.classList.toggle('page-followed', follows);
    });

    // The heading takes the focus whenever a page opens.
    addEventListener('focusin', (event) => {
        if (event.composedPath()[0].matches('[data-com-focus]')) tell(true);
    });

    // A script that comes after the frame asks for what it has missed.
    addEventListener('message', ({ source, data }) => {
        if (source === parent && data?.type === TYPE && data.version === 1 && data.ask === true) tell(false);
    });
}
