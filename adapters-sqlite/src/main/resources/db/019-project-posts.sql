-- A message that was posted tells which place it was posted for.

ALTER TABLE messages ADD COLUMN posted_for TEXT;

