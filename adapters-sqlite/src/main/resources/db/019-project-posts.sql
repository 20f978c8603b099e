-- What projects post into channels. A message that was posted tells which place it was posted for.

ALTER TABLE messages ADD COLUMN posted_for TEXT;

CREATE TABLE project_postings (
  project_id BLOB NOT NULL PRIMARY KEY,
  channel_id BLOB NOT NULL,
  by_id BLOB NOT NULL,
  at INTEGER NOT NULL,
  events TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What happened and is to be told. What was told stays for a while, so that it is not
-- told again.
CREATE TABLE project_news (
  id BLOB NOT NULL PRIMARY KEY,
  project_id BLOB NOT NULL,
  told INTEGER NOT NULL,
  at INTEGER NOT NULL,
  event TEXT NOT NULL,
  by_id BLOB NOT NULL,
  task_id BLOB,
  about TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX project_news_project ON project_news (project_id, told, at, id);
