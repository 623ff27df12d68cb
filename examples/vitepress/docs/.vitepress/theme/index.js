import 'coaching-or-mentoring';
import 'coaching-or-mentoring/host.css';
import DefaultTheme from 'vitepress/theme';

export default DefaultTheme;
