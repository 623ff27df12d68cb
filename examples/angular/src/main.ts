import 'coaching-or-mentoring';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, RouterLink, RouterOutlet } from '@angular/router';
import type { ResultDetail } from 'coaching-or-mentoring';

@Component({
    selector: 'guide-page',
    imports: [RouterLink],
    schemas: [CUSTOM_ELEMENTS_SCHEMA],
    template: `
        <h1>Support for your growth</h1>
        <coaching-or-mentoring lang="en" (com-result)="hear($event)">
            Coaching draws out your own thinking. Mentoring shares experience.
        </coaching-or-mentoring>
        @if (recommendation()) { <p role="status">The guide recommends: {{ recommendation() }}</p> }
        <a routerLink="/other">Another page</a>
    `,
})
class GuidePage {
    recommendation = signal('');

    hear(event: Event) {
        this.recommendation.set((event as CustomEvent<ResultDetail>).detail.recommendation);
    }
}

@Component({
    selector: 'other-page',
    imports: [RouterLink],
    template: '<h1>Another page</h1><a routerLink="/">Support for your growth</a>',
})
class OtherPage {}

@Component({ selector: 'app-root', imports: [RouterOutlet], template: '<main><router-outlet /></main>' })
class App {}

bootstrapApplication(App, {
    providers: [provideRouter([{ path: '', component: GuidePage }, { path: 'other', component: OtherPage }])],
});
