-- How long before a task is due people are reminded of it: durations, commas between. A day before, of tasks that were there already.

ALTER TABLE tasks ADD COLUMN reminders TEXT NOT NULL DEFAULT 'P1D';
