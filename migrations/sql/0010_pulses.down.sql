DELETE FROM reactions WHERE name = 'pulses';
