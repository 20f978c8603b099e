-- Work that is done later, or by another node. The times at which a job may be taken stand in one column, whatever state it is in,
-- so that one look at an index tells what there is to do; what has ended is in no such index.

CREATE TABLE jobs (
  id BLOB NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT,
  created_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  lease_id BLOB,
  lease_owner TEXT,
  next_at INTEGER,
  ended_at INTEGER,
  version INTEGER NOT NULL,
  last_error TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX jobs_key ON jobs (kind, key) WHERE state = 'WAITING' AND key IS NOT NULL;
CREATE INDEX jobs_next ON jobs (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX jobs_state ON jobs (state, id);
CREATE INDEX jobs_kind ON jobs (kind, id);
CREATE INDEX jobs_state_kind ON jobs (state, kind, id);
CREATE INDEX jobs_ended ON jobs (state, ended_at) WHERE ended_at IS NOT NULL;

-- What people want to have said later. A row without a text is the trace of what was sent or called off.
CREATE TABLE scheduled_messages (
  id BLOB NOT NULL PRIMARY KEY,
  author_id BLOB NOT NULL,
  channel_id BLOB NOT NULL,
  thread_id BLOB NOT NULL,
  client_id TEXT,
  created_at INTEGER NOT NULL,
  send_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  message_id BLOB,
  first_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  reason TEXT NOT NULL,
  text TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX scheduled_messages_revision ON scheduled_messages (author_id, revision);
CREATE UNIQUE INDEX scheduled_messages_client_id ON scheduled_messages (author_id, channel_id, client_id)
  WHERE client_id IS NOT NULL;
CREATE INDEX scheduled_messages_open ON scheduled_messages (author_id, send_at, id) WHERE text IS NOT NULL;
