// Counts how often each recommendation is given. No answer is in any event, and nothing here says who it was.
window.dataLayer = window.dataLayer ?? [];
document.addEventListener('com-result', ({ detail: { recommendation } }) => {
    window.dataLayer.push({ event: 'guide_result', recommendation });
});
