/** How the editor looks: in the colours of the page, which its custom properties hand down. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const theme = EditorView.theme({
    '&': {
        color: 'var(--st-ink)',
        backgroundColor: 'light-dark(#ffffff, #1c2225)',
        border: '1px solid var(--st-line)',
        borderRadius: '0.5rem',
        fontSize: '0.95rem',
    },
    '&.cm-focused': { outline: '2px solid light-dark(#1a55c4, #a9c7ff)', outlineOffset: '1px' },
    '.cm-scroller': { fontFamily: 'ui-monospace, "Cascadia Mono", Consolas, Menlo, monospace', maxHeight: '70vh' },
    '.cm-content': { caretColor: 'var(--st-ink)' },
    '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--st-ink)' },
    '.cm-gutters': { color: 'var(--st-muted)', backgroundColor: 'transparent', borderColor: 'var(--st-line)' },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--st-line) 35%, transparent)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
        background: 'light-dark(#cfdcf5, #35507d)',
    },
    '.cm-panels, .cm-tooltip': {
        color: 'var(--st-ink)',
        backgroundColor: 'light-dark(#fbf9f5, #14181a)',
        borderColor: 'var(--st-line)',
    },
    '.cm-tooltip-autocomplete ul li[aria-selected]': { color: 'inherit', background: 'light-dark(#cfdcf5, #35507d)' },
    '.cm-completionDetail': { color: 'var(--st-muted)' },
    '.cm-button, .cm-textfield, .cm-diagnosticAction': {
        color: 'var(--st-ink)',
        background: 'light-dark(#ffffff, #1c2225)',
        border: '1px solid var(--st-muted)',
        borderRadius: '0.3rem',
        font: 'inherit',
    },
    // In the place of pictures from `data:` addresses, which the policy refuses.
    '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--st-error)' },
    '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy var(--st-warning)' },
    '.cm-lint-marker': { width: '0.7em', height: '0.7em', margin: '0.35em 0.15em' },
    '.cm-lint-marker-error': { content: 'normal', background: 'var(--st-error)', borderRadius: '50%' },
    '.cm-lint-marker-warning': {
        content: 'normal',
        background: 'var(--st-warning)',
        clipPath: 'polygon(50% 0, 100% 100%, 0 100%)',
    },
    '.cm-diagnosticText': { whiteSpace: 'pre-wrap' },
    '.cm-diagnostic, .source-hover': { maxWidth: '32rem', padding: '0.4rem 0.7rem', fontFamily: 'system-ui, sans-serif' },
    '.source-hover p': { margin: '0.2rem 0' },
});

const colours = HighlightStyle.define([
    { tag: tags.propertyName, color: 'light-dark(#0a5a61, #6fc3c0)' },
    { tag: tags.string, color: 'light-dark(#8a4308, #ffbd80)' },
    { tag: [tags.number, tags.bool, tags.null], color: 'light-dark(#1a55c4, #a9c7ff)' },
    { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--st-muted)' },
]);

/** The theme with its highlighting. */
export const look = [theme, syntaxHighlighting(colours)];
