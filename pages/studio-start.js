/** Starts the author's page, and says so where it cannot be started. */
import init from './studio.js';

// The source editor is large, and few authors open it. A build without npm lacks it.
addEventListener('studio-source-wanted', () => import('./studio-source.js').catch(() => {}), { once: true });

init().catch((error) => {
    const wait = document.getElementById('studio-wait');
    if (wait) wait.textContent = 'The studio could not be started. Reload the page, or try another browser.';
    throw error;
});

// So that it opens without a network the next time. For this page alone: others in the folder are none of its business.
const stayUsable = async () => {
    const worker = new URL('studio-worker.js', import.meta.url).href;
    const policy = globalThis.trustedTypes?.createPolicy('coaching-or-mentoring-studio', { createScriptURL: () => worker });
    await navigator.serviceWorker?.register(policy ? policy.createScriptURL('') : worker, { scope: 'studio.html' });
};
stayUsable().catch(() => {});
