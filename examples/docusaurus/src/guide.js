import 'coaching-or-mentoring';
import 'coaching-or-mentoring/host.css';
