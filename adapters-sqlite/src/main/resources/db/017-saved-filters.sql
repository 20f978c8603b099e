-- Filters over tasks that people have saved: each in the scope of its maker, or of the project it is shared with. A query is one line
-- for each of its words, with a tab between word and value.
CREATE TABLE saved_filters (
  id BLOB NOT NULL PRIMARY KEY,
  place_kind TEXT NOT NULL,
  place_id BLOB NOT NULL,
  maker_id BLOB NOT NULL,
  project_id BLOB,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER,
  first_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX saved_filters_revision ON saved_filters (place_id, revision);
CREATE INDEX saved_filters_place ON saved_filters (place_id, id) WHERE deleted_at IS NULL;
