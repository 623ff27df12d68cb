/**
 * For the page around: gives every <iframe class="coaching-or-mentoring"> that shows embed.html the height of what is in
 * it, so that only one page scrolls.
 */
{
    const NAME = 'coaching-or-mentoring';
    const LEAST = 100;
    const MOST = 30_000;
    const frames = () => document.querySelectorAll(`iframe.${NAME}`);

    // A sandbox without an origin of its own says "null"; then the window alone says who speaks.
    const originOf = ({ sandbox, src }) =>
        sandbox.length && !sandbox.contains('allow-same-origin') ? 'null' : new URL(src, document.baseURI).origin;

    // What stands around the content where the height includes it.
    const edges = (frame) => {
        const css = getComputedStyle(frame);
        const sides = ['borderTopWidth', 'borderBottomWidth', 'paddingTop', 'paddingBottom'];
        return css.boxSizing === 'border-box' ? sides.reduce((sum, side) => sum + parseFloat(css[side]), 0) : 0;
    };

    addEventListener('message', ({ source, origin, data }) => {
        if (data?.type !== NAME || data.version !== 1 || !Number.isFinite(data.height)) return;
        const frame = [...frames()].find(({ contentWindow }) => contentWindow === source);
        if (!frame || origin !== originOf(frame)) return;
        const height = Math.min(Math.max(Math.ceil(data.height), LEAST), MOST) + edges(frame);
        // One pixel more or less comes from rounding, and could go on for ever.
        if (!(Math.abs(height - parseFloat(frame.style.height)) <= 1)) {
            frame.style.setProperty('height', `${height}px`);
        }
        // Whoever went on to a new page in there wants to read it from its top.
        const { top } = frame.getBoundingClientRect();
        if (data.opened === true && document.activeElement === frame && (top < 0 || top > innerHeight)) {
            frame.scrollIntoView();
        }
    });

    for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: NAME, version: 1, ask: true }, '*');
}
