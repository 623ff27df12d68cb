import 'coaching-or-mentoring/react';
import { useState } from 'react';
import type { Recommendation } from 'coaching-or-mentoring';

export function Guide() {
    const [recommendation, setRecommendation] = useState<Recommendation>();
    return (
        <main>
            <h1>Support for your growth</h1>
            <coaching-or-mentoring lang="en" oncom-result={({ detail }) => setRecommendation(detail.recommendation)}>
                Coaching draws out your own thinking. Mentoring shares experience.
            </coaching-or-mentoring>
            {recommendation && <p role="status">The guide recommends: {recommendation}</p>}
        </main>
    );
}
