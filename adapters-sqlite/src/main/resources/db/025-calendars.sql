-- Secret addresses at which programs read tasks as calendars. Of a secret only its digest is kept.
CREATE TABLE calendar_links (
  id BLOB NOT NULL PRIMARY KEY,
  owner_id BLOB NOT NULL,
  project_id BLOB,
  name TEXT,
  secret TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  renewed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX calendar_links_secret ON calendar_links (secret);
CREATE INDEX calendar_links_owner ON calendar_links (owner_id, id);
