'use client';

import 'coaching-or-mentoring';
import 'coaching-or-mentoring/host.css';
import { useState } from 'react';

export function Guide() {
    const [recommendation, setRecommendation] = useState();
    return (
        <>
            <coaching-or-mentoring lang="en" oncom-result={({ detail }) => setRecommendation(detail.recommendation)}>
                Coaching draws out your own thinking. Mentoring shares experience.
            </coaching-or-mentoring>
            {recommendation && <p role="status">The guide recommends: {recommendation}</p>}
        </>
    );
}
