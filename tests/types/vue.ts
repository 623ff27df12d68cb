// What TypeScript knows of the element in a Vue template, and what it refuses.
import 'coaching-or-mentoring/vue';
import type { GlobalComponents } from 'vue';

type Props = InstanceType<GlobalComponents['coaching-or-mentoring']>['$props'];

export const right: Props = {
    class: 'guide',
    lang: 'en',
    perspective: 'seeker',
    onComResult: ({ detail }) => detail.recommendation,
};

// @ts-expect-error: no storage of that name
export const wrongStorage: Props = { storage: 'cookie' };
// @ts-expect-error: no such field
export const wrongDetail: Props = { onComReady: ({ detail }) => detail.answers };
