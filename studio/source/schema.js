/** Ways through the JSON Schema and through the document. */

/** The schema of a value; with `whole`, also that it may be `null`. */
export function schemaAt(root, path, whole = false) {
    const inner = path.reduce((schema, step) => below(plain(schema), step), root);
    return whole ? inner : plain(inner);
}

/** A schema without that it may also be `null`, or one text in the place of an object of forms. */
function plain(schema) {
    if (!schema?.anyOf) return schema;
    const all = alternatives(schema).filter((one) => one.type !== 'null');
    return all.find((one) => one.properties) ?? all[0];
}

/** What a value may be. */
export function alternatives(schema) {
    return schema.anyOf ? schema.anyOf.flatMap(alternatives) : [schema];
}

function below(schema, step) {
    if (typeof step === 'number') return schema?.items;
    return schema?.properties?.[step] ?? (schema?.additionalProperties || undefined);
}

/** Where conditions and answers name questions, and what lists them. */
const OF_QUESTIONS = ['when', 'unless', 'after', 'answers'];
const LISTS_QUESTIONS = ['matters'];

/** What schemas call the entries of a catalogue. */
const CATALOGUES = { criterion: 'criteria', help: 'helps', source: 'sources' };

/**
 * The ids that are known at a place: questions and their choices where conditions or answers name them, entries of the
 * catalogue that a reference means, and else the entries that the whole document has there.
 */
export function idsAt(known, path, schemas = []) {
    const last = path.at(-1);
    const above = path.filter((step) => typeof step === 'string');
    const condition = above.findLastIndex((step) => OF_QUESTIONS.includes(step));
    if (condition >= 0) return ofQuestions(known, path, above.slice(condition + 1));
    if (typeof last === 'number' && LISTS_QUESTIONS.includes(path.at(-2))) return entries(known?.questions);
    if (last === 'priority') return entries(known?.questions);
    if (last === 'extends') return ['en'];
    const references = schemas.map((one) => CATALOGUES[/^the id of a (\w+)$/.exec(one.description ?? '')?.[1]]);
    const byField = { criterion: 'criteria', help: 'helps', sources: 'sources', criteria: 'criteria' }[above.at(-1)];
    const catalogue = references.find(Boolean) ?? (schemas.some((one) => one.type === 'string') ? byField : undefined);
    if (catalogue) return entries(known?.[catalogue]);
    return schemas.length ? [] : entries(path.reduce((value, step) => value?.[step], known));
}

/** Questions, or the choices of one, those that the perspective of the place is given. */
function ofQuestions(known, path, [question]) {
    if (!question) return entries(known?.questions);
    const perspectives = known?.questions?.[question]?.perspectives ?? {};
    const asked = entries(perspectives).filter((name) => perspectives[name]);
    const one = path.find((step) => asked.includes(step));
    return [...new Set((one ? [one] : asked).flatMap((name) => entries(perspectives[name].choices)))];
}

function entries(object) {
    return object && typeof object === 'object' && !Array.isArray(object) ? Object.keys(object) : [];
}
