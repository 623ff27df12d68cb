/**
 * Writes the pages that `cargo xtask bench` compares: node build.mjs CONTENT FOLDER, where `guide/` in the folder is our
 * build. All have the same words around and the same ten questions. Further pages hold ten and fifty of each. Beside each
 * file comes `FILE.br`, as a server keeps it that is set up for speed.
 */
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { build } from 'esbuild';

const [content, folder] = process.argv.slice(2);
const TITLE = 'Support for your growth';
const COUNTS = [1, 10, 50];

const byOrder = ([, a], [, b]) => a.order - b.order;
const { questions } = JSON.parse(await readFile(content, 'utf8'));
const ten = Object.entries(questions)
    .flatMap(([name, { perspectives: { seeker } }]) => seeker ? [[name, seeker]] : [])
    .sort(byOrder)
    .slice(0, 10)
    .map(([name, { prompt, why, choices }]) => ({
        name, prompt, why, choices: Object.entries(choices).sort(byOrder).map(([value, { text }]) => ({ value, text })),
    }));

const page = (head, body, count) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${TITLE}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="page.css">
${head.map((line) => `    ${line}\n`).join('')}  </head>
  <body>
    <h1>${TITLE}</h1>
    <p>Many of us wonder at some point whom to turn to. This page helps you to find out.</p>
${body.repeat(count)}    <p>Questions? Write to people@example.org.</p>
  </body>
</html>
`;

const radios = ({ name, prompt, why, choices }) => `      <fieldset>
        <legend>${prompt}</legend>
        <p>${why ?? ''}</p>
${choices.map(({ value, text }) => `        <label><input type="radio" name="${name}" value="${value}"> ${text}</label>\n`).join('')}      </fieldset>
`;

const ELEMENT = '    <coaching-or-mentoring loading="eager">Coaching draws out your own thinking. Mentoring shares experience.</coaching-or-mentoring>\n';
const USE = [
    '<link rel="stylesheet" href="guide/host.css">',
    '<script type="module" src="guide/coaching-or-mentoring.js"></script>',
];
// As the README says.
const HINTS = ['coaching-or-mentoring.css.txt', 'content/en.first-page.txt']
    .map((file) => `<link rel="preload" as="fetch" crossorigin href="guide/${file}">`);

const kinds = {
    static: [[], `    <form class="mount">\n${ten.map(radios).join('')}    </form>\n`],
    preact: [['<script type="module" src="preact.js"></script>'], '    <div class="mount"></div>\n'],
    // As its tutorial for HTML, CSS and JavaScript says.
    survey: [[
        '<link rel="stylesheet" href="survey-core.min.css">',
        '<script src="survey.core.min.js"></script>',
        '<script src="survey-js-ui.min.js"></script>',
        '<script src="survey.js"></script>',
    ], '    <div class="mount"></div>\n'],
    element: [USE, ELEMENT],
    hinted: [[...USE, ...HINTS], ELEMENT],
};

const survey = {
    pages: ten.map(({ name, prompt, why, choices }) => ({
        elements: [{ type: 'radiogroup', name, title: prompt, description: why, isRequired: true, choices }],
    })),
};

await writeFile(`${folder}/questions.json`, JSON.stringify(ten));
await writeFile(`${folder}/survey.js`, `const survey = ${JSON.stringify(survey)};
document.addEventListener('DOMContentLoaded', () => {
    for (const mount of document.querySelectorAll('.mount')) new Survey.Model(survey).render(mount);
});
`);
await cp('page.css', `${folder}/page.css`);
for (const file of ['survey-core/survey-core.min.css', 'survey-core/survey.core.min.js', 'survey-js-ui/survey-js-ui.min.js']) {
    await cp(`node_modules/${file}`, `${folder}/${file.split('/')[1]}`);
}
await build({
    entryPoints: ['preact.jsx'], outfile: `${folder}/preact.js`, bundle: true, minify: true, format: 'esm',
    jsx: 'automatic', jsxImportSource: 'preact', alias: { questions: `${folder}/questions.json` },
});
for (const [kind, [head, body]] of Object.entries(kinds)) {
    for (const count of COUNTS) await writeFile(`${folder}/${kind}-${count}.html`, page(head, body, count));
}

const compress = promisify(brotliCompress);
for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = `${entry.parentPath}/${entry.name}`;
    if (entry.isFile()) await writeFile(`${file}.br`, await compress(await readFile(file)));
}
