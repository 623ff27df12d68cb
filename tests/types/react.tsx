// What TypeScript knows of the element in React 19, and what it refuses.
import 'coaching-or-mentoring/react';
import { useRef } from 'react';
import type { CoachingOrMentoringElement } from 'coaching-or-mentoring/react';

export function Guide() {
    const guide = useRef<CoachingOrMentoringElement>(null);
    return (
        <coaching-or-mentoring
            ref={guide}
            class="guide"
            author
            lang="en"
            perspective="sponsor"
            theme="light"
            oncom-result={({ detail }) => detail.needs.mentoring.possible}
            oncom-error={({ detail, currentTarget }) => [detail.message, currentTarget]}
        >
            <p>Both help people to grow.</p>
        </coaching-or-mentoring>
    );
}

// @ts-expect-error: no theme of that name
export const wrongTheme = <coaching-or-mentoring theme="sepia" />;
// @ts-expect-error: no such field
export const wrongDetail = <coaching-or-mentoring oncom-start={({ detail }) => detail.name} />;
