import { createApp } from 'vue';
import Guide from './Guide.vue';

createApp(Guide).mount('#root');
