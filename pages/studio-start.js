/** Starts the author's page, and says so where it cannot be started. */
import init from './studio.js';

init().catch((error) => {
    const wait = document.getElementById('studio-wait');
    if (wait) wait.textContent = 'The studio could not be started. Reload the page, or try another browser.';
    throw error;
});
