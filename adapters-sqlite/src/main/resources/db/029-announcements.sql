-- What administrators have to say to everybody or to a group, and how far people were told.
CREATE TABLE announcements (
  id BLOB NOT NULL PRIMARY KEY,
  made_by BLOB NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  group_id BLOB,
  at INTEGER NOT NULL,
  revoked_at INTEGER,
  reached BLOB,
  told INTEGER NOT NULL,
  done_at INTEGER,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
