-- What people are told. There is one row for a person, a type and a thing; what was deleted stays as a trace. Lists and counts each walk
-- an index of their own, so that what was read long ago costs nothing.

CREATE TABLE notifications (
  id BLOB NOT NULL PRIMARY KEY,
  person_id BLOB NOT NULL,
  type TEXT NOT NULL,
  place_kind TEXT NOT NULL,
  place_id BLOB NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id BLOB NOT NULL,
  line_id BLOB NOT NULL,
  count INTEGER NOT NULL,
  latest_id BLOB NOT NULL,
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  read_at INTEGER,
  deleted_at INTEGER,
  first_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  actors TEXT NOT NULL,
  known TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX notifications_revision ON notifications (person_id, revision);
CREATE INDEX notifications_all ON notifications (person_id, at, id) WHERE deleted_at IS NULL;
CREATE INDEX notifications_type ON notifications (person_id, type, at, id) WHERE deleted_at IS NULL;
CREATE INDEX notifications_unread ON notifications (person_id, at, id) WHERE deleted_at IS NULL AND read_at IS NULL;
CREATE INDEX notifications_unread_type ON notifications (person_id, type, at, id)
  WHERE deleted_at IS NULL AND read_at IS NULL;
CREATE INDEX notifications_line ON notifications (person_id, line_id, position)
  WHERE deleted_at IS NULL AND read_at IS NULL;

-- Who follows what is said: those whom a call to everybody reaches in a thread, or about a task.
CREATE INDEX read_markers_followers ON read_markers (channel_id, thread_id, user_id) WHERE following = 'YES';
