import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
    CoachingOrMentoringElement,
    CoachingOrMentoringEventMap,
    CoachingOrMentoringProperties,
} from './coaching-or-mentoring.js';

export * from './coaching-or-mentoring.js';

/** Handlers by the names that React 19 gives to events of custom elements: `oncom-result`. */
type Handlers = {
    [Name in keyof CoachingOrMentoringEventMap as `on${Name}`]?: (event: CoachingOrMentoringEventMap[Name]) => void;
};

declare module 'react' {
    namespace JSX {
        interface IntrinsicElements {
            'coaching-or-mentoring': DetailedHTMLProps<
                HTMLAttributes<CoachingOrMentoringElement>,
                CoachingOrMentoringElement
            > &
                Partial<CoachingOrMentoringProperties> &
                Handlers;
        }
    }
}
