/**
 * A host's colours, looked at for whether they can be read. Those that cannot are replaced by black or white, and so are
 * grounds that no one colour can be read on.
 */

// Each colour in a property of an element that shows none of them: so the browser computes it, and tells when it changes.
const PLACES = {
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
const BENEATH = 'flood-color';
const GROUNDS = ['paper', 'card', 'coaching-tint', 'mentoring-tint'];
// WCAG 2.2, 1.4.3 and 1.4.11: text and shapes, and what they stand on. In this order, since the second leans on the first.
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

// Whatever the colour was written as, it comes as red, green and blue from 0 to 1, and how much it covers.
const mixed = (css) => `color-mix(in srgb, ${css}, ${css})`;
const channels = (css) => {
    const [red, green, blue, cover = 1] = css.match(/[\d.e-]+/g).map(Number);
    return [red, green, blue, cover];
};
const over = ([red, green, blue, cover], ground) => {
    return [...[red, green, blue].map((channel, at) => channel * cover + ground[at] * (1 - cover)), 1];
};

const light = ([red, green, blue]) => {
    const linear = (channel) => channel > 0.04045 ? ((channel + 0.055) / 1.055) ** 2.4 : channel / 12.92;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05;
};

const contrast = (one, other) => {
    const [a, b] = [light(one), light(other)];
    return a > b ? a / b : b / a;
};

// The colours to put in the place of those that cannot be read.
const remedies = (colours) => {
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

// What shows through a ground that lets it.
const beneath = (node) => {
    for (; node; node = node.assignedSlot ?? node.parentNode ?? node.host) {
        const colour = node.nodeType === Node.ELEMENT_NODE && getComputedStyle(node).backgroundColor;
        if (colour && colour !== 'rgba(0, 0, 0, 0)') return colour;
    }
    return 'Canvas';
};

/** Keeps the colours in a shadow root readable, by rules in a sheet that it alone has. Gives what looks at them again. */
const watchColours = (root, sheet) => {
    const probe = document.createElement('i');
    const { style } = probe;
    const computed = getComputedStyle(probe);
    const colourIn = (place) => channels(computed.getPropertyValue(place));
    let rules;
    const look = () => {
        // What has been taken out of the page has no colours.
        if (!root.isConnected) return;
        style.setProperty(BENEATH, mixed(beneath(root)));
        const colours = {};
        for (const [name, place] of Object.entries(PLACES)) colours[name] = colourIn(place);
        const [red, green, blue] = colourIn(BENEATH);
        colours.paper = over(colours.paper, [red, green, blue, 1]);
        for (const ground of GROUNDS) colours[ground] = over(colours[ground], colours.paper);
        const tokens = remedies(colours).map(([name, colour]) => {
            return `--_${name}: rgb(${colour.slice(0, 3).map((channel) => channel * 255)});`;
        });
        // Paper is white whatever stands on it, and has its own rules.
        const next = `@media screen { .com-app { ${tokens.join(' ')} } }`;
        if (next !== rules) sheet.replaceSync(rules = next);
    };
    for (const [name, place] of Object.entries(PLACES)) style.setProperty(place, mixed(`var(--_${name})`));
    // A change of colours tells when it begins. It may still be on its way then, so its end counts as well.
    style.transition = '1ms step-start';
    probe.ontransitionrun = probe.ontransitionend = look;
    root.append(probe);
    return look;
};
