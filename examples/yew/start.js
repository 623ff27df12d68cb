import init from './yew-example.js';

init();
