/** Who is asking: for themself, as someone who was approached, or for another person. */
export type Perspective = 'seeker' | 'leader' | 'sponsor';

/** When the guide is fetched: as the element nears the viewport, or at once. */
export type Loading = 'lazy' | 'eager';

/** What opens first. */
export type View = 'guide' | 'compare';

/** `auto` follows the `color-scheme` of the page. */
export type Theme = 'auto' | 'light' | 'dark';

/** Where a visit is kept, so that a reload does not lose it. */
export type Keeping = 'session' | 'local' | 'none';

/** What the guide recommends. */
export type Recommendation = 'coaching' | 'mentoring' | 'both' | 'pause' | 'elsewhere' | 'undecided';

/** The points of an alternative, of those that the answers could have given it: `points` of `possible`, whole numbers. */
export interface Need {
    readonly points: number;
    readonly possible: number;
}

/** The needs, which can both be large or both be small. */
export interface Needs {
    readonly coaching: Need;
    readonly mentoring: Need;
}

/** What the guide makes of the answers so far. */
export interface Assessment {
    readonly version: 1;
    readonly perspective: Perspective;
    readonly recommendation: Recommendation;
    /** What the scored answers alone would give. */
    readonly leaning: Recommendation;
    /** Whether no further answer can change the recommendation. */
    readonly settled: boolean;
    readonly needs: Needs;
}

/** The app runs. */
export interface ReadyDetail {
    readonly version: 1;
}

/** A person has begun the guide. */
export interface StartDetail {
    readonly version: 1;
    readonly perspective: Perspective;
}

/** A person has answered a question. How, no event tells. */
export interface AnswerDetail {
    readonly version: 1;
    /** The question's id in the content document. */
    readonly question: string;
}

/** The result has opened. */
export interface ResultDetail {
    readonly version: 1;
    readonly recommendation: Recommendation;
    readonly needs: Needs;
}

/** One thing that is wrong in a content document. */
export interface Problem {
    /** Where, as a JSON path. */
    readonly path: string;
    readonly message: string;
}

/** The guide cannot run, and the visitor reads what stands between the tags. */
export interface ErrorDetail {
    readonly version: 1;
    /** `load`: a file is missing, blocked or of another build. `content`: the content document is wrong. */
    readonly code: 'content' | 'crash' | 'load' | 'timeout';
    readonly message: string;
    /** Everything that is wrong in the content document, where that is why. */
    readonly problems?: readonly Problem[];
}

/** The events of the element. They bubble, and they leave shadow trees. */
export interface CoachingOrMentoringEventMap {
    'com-ready': CustomEvent<ReadyDetail>;
    'com-start': CustomEvent<StartDetail>;
    'com-answer': CustomEvent<AnswerDetail>;
    'com-result': CustomEvent<ResultDetail>;
    'com-error': CustomEvent<ErrorDetail>;
}

/** The properties that mirror attributes of the same name. */
export interface CoachingOrMentoringProperties {
    /** The address of a content document; empty for the one that is shipped. */
    content: string;
    loading: Loading;
    /** Chosen beforehand; empty to let the person choose. */
    perspective: Perspective | '';
    view: View;
    theme: Theme;
    storage: Keeping;
    /** The page that a shared link opens; empty for the page on which the element stands. `none` switches links off. */
    share: string;
}

/** Handlers by the names that React 19 and Svelte 5 give to events of custom elements: `oncom-result`. */
export type CoachingOrMentoringHandlers = {
    [Name in keyof CoachingOrMentoringEventMap as `on${Name}`]?: (event: CoachingOrMentoringEventMap[Name]) => void;
};

/** Attributes that are no properties. */
export interface CoachingOrMentoringAttributes {
    /** Shows the problems of a content document in the page. */
    author?: boolean | '' | undefined;
}

/** `<coaching-or-mentoring>` */
export interface CoachingOrMentoringElement extends HTMLElement, CoachingOrMentoringProperties {
    /** What the guide makes of the answers so far; `null` before a perspective is chosen. */
    readonly assessment: Assessment | null;
    /** Forgets all answers and opens the first page. */
    restart(): void;
}

declare global {
    interface HTMLElementTagNameMap {
        'coaching-or-mentoring': CoachingOrMentoringElement;
    }
    interface HTMLElementEventMap extends CoachingOrMentoringEventMap {}
    interface DocumentEventMap extends CoachingOrMentoringEventMap {}
}
