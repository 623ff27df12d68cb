import 'coaching-or-mentoring';
