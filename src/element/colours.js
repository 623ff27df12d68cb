/**
 * Checks the contrast of the colours that a host sets. A colour that is not readable on its backgrounds becomes black or
 * white; backgrounds that no colour is readable on become one.
 */

// A colour property of a probe element for each token: the browser computes it, and a transition event reports a change.
const PROPERTIES = {
    ink: 'color',
    paper: 'background-color',
    card: 'border-top-color',
    'coaching-tint': 'border-right-color',
    'mentoring-tint': 'border-left-color',
    muted: 'border-bottom-color',
    accent: 'outline-color',
    'on-accent': 'text-decoration-color',
    problem: 'column-rule-color',
    edge: 'caret-color',
    focus: 'fill',
    coaching: 'stroke',
    mentoring: 'stop-color',
};
const BACKDROP = 'flood-color';
const GROUNDS = ['paper', 'card', 'coaching-tint', 'mentoring-tint'];
// WCAG 2.2, 1.4.3 and 1.4.11: the contrast of text and of shapes on their backgrounds. In order: `on-accent` is checked on
// the `accent` that was chosen before.
const TEXT = 4.5;
const SHAPE = 3;
const PAIRS = [
    ['ink', TEXT, ...GROUNDS],
    ['muted', TEXT, 'paper', 'card'],
    ['accent', TEXT, 'paper', 'card'],
    ['on-accent', TEXT, 'accent'],
    ['problem', TEXT, 'paper', 'card'],
    ['edge', SHAPE, 'paper', 'card'],
    ['focus', SHAPE, ...GROUNDS],
    ['coaching', SHAPE, 'paper', 'card', 'coaching-tint'],
    ['mentoring', SHAPE, 'paper', 'card', 'mentoring-tint'],
];
const BLACK = [0, 0, 0, 1];
const WHITE = [1, 1, 1, 1];

// Any colour computes to `color(srgb red green blue / alpha)`, with channels from 0 to 1 or `none`, which counts as 0.
const toSrgb = (css) => `color-mix(in srgb, ${css}, ${css})`;
const channels = (css) => {
    const [red, green, blue, alpha = 1] = css.match(/none|[\d.e-]+/g).map((channel) => +channel || 0);
    return [red, green, blue, alpha];
};
const over = ([red, green, blue, alpha], ground) => {
    return [...[red, green, blue].map((channel, at) => channel * alpha + ground[at] * (1 - alpha)), 1];
};

const luminance = ([red, green, blue]) => {
    const linear = (channel) => channel > 0.04045 ? ((channel + 0.055) / 1.055) ** 2.4 : channel / 12.92;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05;
};

const contrast = (one, other) => {
    const [a, b] = [luminance(one), luminance(other)];
    return a > b ? a / b : b / a;
};

// The tokens to replace, with their new colours.
const replacements = (colours) => {
    const found = {};
    const least = (colour, grounds) => Math.min(...grounds.map((ground) => {
        return contrast(over(colour, colours[ground]), colours[ground]);
    }));
    const replace = (name, colour) => {
        found[name] = colours[name] = colour;
    };
    if (least(BLACK, GROUNDS) < TEXT && least(WHITE, GROUNDS) < TEXT) {
        for (const ground of GROUNDS) replace(ground, colours.paper);
    }
    for (const [name, enough, ...grounds] of PAIRS) {
        if (least(colours[name], grounds) >= enough) continue;
        replace(name, least(BLACK, grounds) > least(WHITE, grounds) ? BLACK : WHITE);
    }
    return Object.entries(found);
};

// The background of the host's page behind the widget.
const backdrop = (node) => {
    for (; node; node = node.assignedSlot ?? node.parentNode ?? node.host) {
        const colour = node.nodeType === Node.ELEMENT_NODE && getComputedStyle(node).backgroundColor;
        if (colour && colour !== 'rgba(0, 0, 0, 0)') return colour;
    }
    return 'Canvas';
};

/** Keeps the colours in a shadow root readable, by rules in a sheet of its own. Returns a function that checks again. */
const watchColours = (root, sheet) => {
    const probe = document.createElement('i');
    const { style } = probe;
    const computed = getComputedStyle(probe);
    const colourOf = (property) => channels(computed.getPropertyValue(property));
    let rules;
    const check = () => {
        // Out of the document, nothing has computed colours.
        if (!root.isConnected) return;
        style.setProperty(BACKDROP, toSrgb(backdrop(root)));
        const colours = {};
        for (const [name, property] of Object.entries(PROPERTIES)) colours[name] = colourOf(property);
        const [red, green, blue] = colourOf(BACKDROP);
        colours.paper = over(colours.paper, [red, green, blue, 1]);
        for (const ground of GROUNDS) colours[ground] = over(colours[ground], colours.paper);
        const tokens = replacements(colours).map(([name, colour]) => {
            return `--_${name}: rgb(${colour.slice(0, 3).map((channel) => channel * 255)});`;
        });
        // Print has rules of its own.
        const next = `@media screen { .com-app { ${tokens.join(' ')} } }`;
        if (next !== rules) sheet.replaceSync(rules = next);
    };
    for (const [name, property] of Object.entries(PROPERTIES)) style.setProperty(property, toSrgb(`var(--_${name})`));
    // At `transitionrun` a colour that itself transitions has not reached its value, so `transitionend` counts as well.
    style.transition = '1ms step-start';
    probe.ontransitionrun = probe.ontransitionend = check;
    root.append(probe);
    return check;
};
