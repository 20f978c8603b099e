-- A status gets an emoji and an end, and people say whether they want to be seen and reached.

ALTER TABLE users ADD COLUMN status_emoji TEXT;
ALTER TABLE users ADD COLUMN status_until INTEGER;
ALTER TABLE users ADD COLUMN availability TEXT NOT NULL DEFAULT 'AVAILABLE';
