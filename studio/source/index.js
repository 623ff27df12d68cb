/**
 * `<studio-source>`: the document as JSON, in CodeMirror. In a shadow root, so that its sheets are adopted, which a strict
 * policy allows.
 *
 * Properties: `value`, the text; `findings`, a list of `{line, column, severity, message, fix}`; `schema`, the JSON Schema,
 * and `known`, the whole document, both as JSON text. Events: `source-change`, with the text; `source-fix`, with the place
 * of a finding in the list whose fix was chosen.
 */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState } from '@codemirror/state';
import {
    EditorView,
    drawSelection,
    highlightActiveLine,
    highlightActiveLineGutter,
    highlightSpecialChars,
    hoverTooltip,
    keymap,
    lineNumbers,
} from '@codemirror/view';
import { complete, describe } from './assist.js';
import { look } from './look.js';

const dark = matchMedia('(prefers-color-scheme: dark)');

class StudioSource extends HTMLElement {
    #view;
    #value = '';
    #findings = [];
    /** Texts that were told and have not come back yet. */
    #told = [];
    #darkness = new Compartment();
    #facts = { schema: null, known: null };
    #onDark = () => this.#view?.dispatch({ effects: this.#darkness.reconfigure(EditorView.darkTheme.of(dark.matches)) });

    connectedCallback() {
        const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
        this.#view = new EditorView({ state: this.#state(), root, parent: root });
        dark.addEventListener('change', this.#onDark);
        this.#showFindings();
    }

    disconnectedCallback() {
        dark.removeEventListener('change', this.#onDark);
        this.#value = this.value;
        this.#view?.destroy();
        this.#view = undefined;
    }

    get value() {
        return this.#view ? this.#view.state.doc.toString() : this.#value;
    }

    /** Another text begins anew, without what could be undone. What was told comes back as well, perhaps too late. */
    set value(text) {
        const echo = this.#told.indexOf(text);
        this.#told.splice(0, echo + 1);
        if (echo >= 0 || text === this.value) return;
        this.#told = [];
        this.#value = text;
        if (!this.#view) return;
        const top = this.#view.scrollDOM.scrollTop;
        this.#view.setState(this.#state());
        this.#view.scrollDOM.scrollTop = top;
        this.#showFindings();
    }

    set findings(list) {
        this.#findings = list;
        this.#showFindings();
    }

    set schema(text) {
        this.#facts.schema = JSON.parse(text);
    }

    set known(text) {
        this.#facts.known = JSON.parse(text);
    }

    focus() {
        this.#view?.focus();
    }

    #state() {
        const changed = (update) => {
            if (!update.docChanged) return;
            this.#told.push(update.state.doc.toString());
            this.#tell('source-change', this.#told.at(-1));
        };
        const hover = hoverTooltip((view, position) => describe(this.#facts, view.state, position));
        return EditorState.create({
            doc: this.#value,
            extensions: [
                lineNumbers(),
                highlightActiveLineGutter(),
                highlightSpecialChars(),
                history(),
                foldGutter(),
                drawSelection(),
                indentUnit.of('  '),
                indentOnInput(),
                bracketMatching(),
                closeBrackets(),
                autocompletion({ override: [(context) => complete(this.#facts, context)] }),
                highlightActiveLine(),
                search({ top: true }),
                lintGutter(),
                json(),
                hover,
                look,
                this.#darkness.of(EditorView.darkTheme.of(dark.matches)),
                EditorView.lineWrapping,
                EditorView.contentAttributes.of({
                    'aria-label': this.getAttribute('aria-label') ?? '',
                    spellcheck: 'true',
                }),
                // Tab is bound to nothing, so that it leaves the editor.
                keymap.of([
                    ...closeBracketsKeymap,
                    ...defaultKeymap,
                    ...searchKeymap,
                    ...historyKeymap,
                    ...foldKeymap,
                    ...completionKeymap,
                    ...lintKeymap,
                ]),
                EditorView.updateListener.of(changed),
            ],
        });
    }

    #showFindings() {
        if (!this.#view) return;
        const { state } = this.#view;
        const diagnostics = this.#findings.map((finding, place) => ({
            ...extent(state.doc, finding),
            severity: finding.severity,
            message: finding.message,
            actions: finding.fix ? [{ name: finding.fix, apply: () => this.#tell('source-fix', place) }] : [],
        }));
        this.#view.dispatch(setDiagnostics(state, diagnostics));
    }

    #tell(type, detail) {
        this.dispatchEvent(new CustomEvent(type, { detail }));
    }
}

/** What a finding is underlined at: the word or the text in quotation marks that begins there. */
function extent(doc, { line, column }) {
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
    const from = at.from + [...at.text].slice(0, column - 1).join('').length;
    const found = /^("(?:[^"\\]|\\.)*"|[^\s,:\]}]+|.)/.exec(doc.sliceString(from, at.to));
    return { from, to: from + (found?.[0].length ?? 0) };
}

customElements.define('studio-source', StudioSource);
