import type { HTMLAttributes } from 'svelte/elements';
import type {
    CoachingOrMentoringAttributes,
    CoachingOrMentoringElement,
    CoachingOrMentoringHandlers,
    CoachingOrMentoringProperties,
} from './coaching-or-mentoring.js';

export * from './coaching-or-mentoring.js';

declare module 'svelte/elements' {
    interface SvelteHTMLElements {
        'coaching-or-mentoring': HTMLAttributes<CoachingOrMentoringElement> &
            Partial<CoachingOrMentoringProperties> &
            CoachingOrMentoringAttributes &
            CoachingOrMentoringHandlers;
    }
}
