/** What can be written at a place of the document, and what stands there, by the JSON Schema and the document itself. */
import { pickedCompletion } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import { alternatives, idsAt, schemaAt } from './schema.js';

/** Completions of a field or of a value. */
export function complete(facts, context) {
    if (!facts.schema) return null;
    const { state, pos, explicit } = context;
    const place = placeAt(state, pos);
    if (!place || !(explicit || place.isBegun)) return null;
    const root = schemaOf(facts, state);
    const options = place.isKey ? keys(facts, root, state, place) : values(facts, root, place);
    // Within quotation marks, so that what is typed is compared without them.
    const from = state.sliceDoc(place.from, place.from + 1) === '"' ? place.from + 1 : place.from;
    return options.length ? { from, options, validFor: /^[\w-]*$/ } : null;
}

/** What the field at a place means. */
export function describe(facts, state, position) {
    if (!facts.schema) return null;
    const node = syntaxTree(state).resolveInner(position, 1);
    if (node.name !== 'PropertyName') return null;
    const path = pathTo(state, node.parent);
    const root = schemaOf(facts, state);
    const schema = schemaAt(root, path);
    const words = [meaning(root, path), schema && kindOf(schema)].filter(Boolean);
    if (!words.length) return null;
    const create = () => {
        const dom = document.createElement('div');
        dom.className = 'source-hover';
        for (const text of words) dom.appendChild(document.createElement('p')).textContent = text;
        return { dom };
    };
    return { pos: node.from, end: node.to, create };
}

/** An overlay has another schema than a whole document. */
function schemaOf({ schema }, state) {
    const isOverlay = fieldsOf(state, syntaxTree(state).topNode.getChild('Object')).has('extends');
    return isOverlay ? schema.then : schema.else;
}

/** Writes a completion in the place of the whole word, with the quotation marks around it. */
function writes(text) {
    return (view, completion, from, to) => {
        const { doc } = view.state;
        const isQuoted = doc.sliceString(from - 1, from) === '"';
        const rest = isQuoted ? /^[\w-]*"?/.exec(doc.sliceString(to, doc.lineAt(to).to))[0].length : 0;
        const start = isQuoted ? from - 1 : from;
        view.dispatch({
            changes: { from: start, to: to + rest, insert: text },
            selection: { anchor: start + text.length },
            annotations: pickedCompletion.of(completion),
            userEvent: 'input.complete',
        });
    };
}

/** Where the cursor is: where it begins, the way to the object or to the value, and whether something is begun there. */
function placeAt(state, position) {
    const node = syntaxTree(state).resolveInner(position, -1);
    const { from } = node;
    const here = { from: position, isBegun: false };
    const above = node.parent;
    switch (node.name) {
        case 'PropertyName':
            return { from, isKey: true, isBegun: true, node: above.parent, path: pathTo(state, above.parent), own: node };
        case 'Object':
            return { ...here, isKey: true, node, path: pathTo(state, node) };
        case 'Property':
            return { ...here, isKey: false, path: pathTo(state, node) };
        case 'Array':
            return { ...here, isKey: false, path: [...pathTo(state, node), 0] };
        case 'String':
        case 'True':
        case 'False':
        case 'Null':
            return { from, isKey: false, isBegun: true, path: pathTo(state, above, node) };
        default:
            // What is no JSON yet: a word that has just been begun.
            return wordAt(state, position, node);
    }
}

function wordAt(state, position, node) {
    const word = /[\w-]*$/.exec(state.sliceDoc(Math.max(position - 60, 0), position))[0];
    const around = node.parent;
    const place = { from: position - word.length, isBegun: word.length > 0 };
    if (around?.name === 'Object') return { ...place, isKey: true, node: around, path: pathTo(state, around) };
    if (around?.name === 'Property') return { ...place, isKey: false, path: pathTo(state, around) };
    if (around?.name === 'Array') return { ...place, isKey: false, path: [...pathTo(state, around), 0] };
    return null;
}

/** The way from the root to a property, an object or a list; `item` is the one of the list that is meant. */
function pathTo(state, node, item) {
    const path = [];
    for (let at = node; at; item = at, at = at.parent) {
        if (at.name === 'Property') path.unshift(nameOf(state, at));
        if (at.name === 'Array' && item) path.unshift(0);
    }
    return path;
}

function nameOf(state, property) {
    const name = property.getChild('PropertyName');
    return name ? state.sliceDoc(name.from + 1, name.to - 1) : '';
}

/** The names of an object's fields. */
function fieldsOf(state, object) {
    return new Set((object?.getChildren('Property') ?? []).map((property) => nameOf(state, property)));
}

function keys(facts, root, state, { node, path, own }) {
    const schema = schemaAt(root, path);
    if (!schema) return [];
    const taken = fieldsOf(state, node);
    if (own) taken.delete(state.sliceDoc(own.from + 1, own.to - 1));
    const hasColon = own && /^\s*:/.test(state.sliceDoc(own.to, own.to + 20));
    const known = Object.keys(schema.properties ?? {}).concat(schema.additionalProperties ? idsAt(facts.known, path) : []);
    const option = (key) => {
        const inner = schemaAt(root, [...path, key]);
        const apply = writes(hasColon ? `"${key}"` : `"${key}": `);
        return { label: key, type: 'property', apply, detail: inner && kindOf(inner), info: meaning(root, [...path, key]) };
    };
    return known.filter((key) => !taken.has(key)).map(option);
}

function values(facts, root, { path }) {
    const schema = schemaAt(root, path, true);
    if (!schema) return [];
    const any = alternatives(schema);
    const words = any.flatMap((one) => one.enum ?? []);
    const ids = idsAt(facts.known, path, any);
    const texts = [...words, ...ids].map((text) => ({ label: text, type: 'enum', apply: writes(JSON.stringify(text)) }));
    const literals = { boolean: ['true', 'false'], null: ['null'] };
    const plain = [...new Set(any.flatMap((one) => literals[one.type] ?? []))];
    const why = (word) => (word === 'null' ? 'takes it away' : undefined);
    return texts.concat(plain.map((word) => ({ label: word, type: 'keyword', apply: writes(word), detail: why(word) })));
}

/** What a field means. It stands on the outside of a schema that also allows `null`. */
function meaning(root, path) {
    return schemaAt(root, path, true)?.description ?? schemaAt(root, path)?.description;
}

/** What kind of value a field has, in a few words. */
function kindOf(schema) {
    if (schema.enum) return schema.enum.join(', ');
    switch (schema.type) {
        case 'integer':
            return `whole number, ${schema.minimum} to ${schema.maximum}`;
        case 'boolean':
            return 'true or false';
        case 'array':
            return 'list';
        case 'object':
            return schema.properties?.few ? 'text, or one for each kind of number' : 'object';
        default:
            return 'text';
    }
}
