import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
    CoachingOrMentoringAttributes,
    CoachingOrMentoringElement,
    CoachingOrMentoringHandlers,
    CoachingOrMentoringProperties,
} from './coaching-or-mentoring.js';

export * from './coaching-or-mentoring.js';

declare module 'react' {
    namespace JSX {
        interface IntrinsicElements {
            'coaching-or-mentoring': DetailedHTMLProps<
                HTMLAttributes<CoachingOrMentoringElement>,
                CoachingOrMentoringElement
            > &
                // React hands both on to a custom element.
                { class?: string | undefined } & Partial<CoachingOrMentoringProperties> &
                CoachingOrMentoringAttributes &
                CoachingOrMentoringHandlers;
        }
    }
}
