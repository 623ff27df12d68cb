import type { HTMLAttributes } from 'vue';
import type {
    CoachingOrMentoringAttributes,
    CoachingOrMentoringElement,
    CoachingOrMentoringEventMap,
    CoachingOrMentoringProperties,
} from './coaching-or-mentoring.js';

export * from './coaching-or-mentoring.js';

/** Handlers by the names that Vue gives to `@com-result` and its like. */
interface Handlers {
    onComReady?: (event: CoachingOrMentoringEventMap['com-ready']) => void;
    onComStart?: (event: CoachingOrMentoringEventMap['com-start']) => void;
    onComAnswer?: (event: CoachingOrMentoringEventMap['com-answer']) => void;
    onComResult?: (event: CoachingOrMentoringEventMap['com-result']) => void;
    onComError?: (event: CoachingOrMentoringEventMap['com-error']) => void;
}

declare module 'vue' {
    interface GlobalComponents {
        'coaching-or-mentoring': new () => CoachingOrMentoringElement & {
            $props: HTMLAttributes &
                Partial<CoachingOrMentoringProperties> &
                CoachingOrMentoringAttributes &
                Handlers;
        };
    }
}
