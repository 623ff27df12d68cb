// What TypeScript knows of the element in a page without a framework, and what it refuses.
import 'coaching-or-mentoring';
import type { Assessment, ErrorDetail, ResultDetail } from 'coaching-or-mentoring';

const guide = document.createElement('coaching-or-mentoring');
guide.perspective = 'leader';
guide.perspective = '';
guide.view = 'compare';
guide.theme = 'dark';
guide.storage = 'none';
guide.content = 'https://intranet.example/guide.json';
guide.lang = 'en';
guide.restart();

const points: number | undefined = guide.assessment?.needs.coaching.points;
const recommendations: ResultDetail['recommendation'][] = [];

guide.addEventListener('com-result', ({ detail }) => recommendations.push(detail.recommendation));
document.addEventListener('com-answer', ({ detail: { question } }) => question.startsWith('a'));
document.querySelector('coaching-or-mentoring')?.addEventListener('com-error', ({ detail }) => {
    const cause: ErrorDetail['code'] = detail.code;
    for (const { path, message } of detail.problems ?? []) console.error(cause, path, message);
});

// @ts-expect-error: no perspective of that name
guide.perspective = 'coach';
// @ts-expect-error: no view of that name
guide.view = 'result';
// @ts-expect-error: the assessment can only be read
guide.assessment = null;
// @ts-expect-error: restart takes nothing
guide.restart(true);
// @ts-expect-error: no answer is in any event
guide.addEventListener('com-answer', ({ detail }) => detail.choice);

export const seen: [number | undefined, Assessment | null] = [points, guide.assessment];
