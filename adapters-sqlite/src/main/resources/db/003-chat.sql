-- Chat grows up: topics, archives and roles of channels; threads, edits, reactions, pins and calls of messages; what people
-- have read, want and begin to write. The other tables are as they were.

CREATE TABLE channels_2 (
  id BLOB NOT NULL PRIMARY KEY,
  group_id BLOB,
  type TEXT NOT NULL,
  name TEXT,
  topic TEXT NOT NULL,
  description TEXT NOT NULL,
  people TEXT,
  unique_key TEXT,
  admission TEXT NOT NULL,
  archived_at INTEGER,
  deleted_at INTEGER,
  creator_id BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  first_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The key of two people was direct:ONE+OTHER, also where one is the other; now each person stands in it once.
INSERT INTO channels_2 (id, group_id, type, name, topic, description, people, unique_key, admission, creator_id, created_at,
    first_revision, revision)
SELECT id, group_id, type, name, '', description,
    iif(type <> 'DIRECT', NULL, iif(pair_lower = pair_higher, substr(unique_key, 8, 36), substr(unique_key, 8))),
    iif(pair_lower = pair_higher, substr(unique_key, 1, 43), unique_key),
    'ASKED', creator_id, created_at, first_revision, revision
FROM channels;

DROP TABLE channels;
ALTER TABLE channels_2 RENAME TO channels;
CREATE UNIQUE INDEX channels_unique_key ON channels (unique_key) WHERE unique_key IS NOT NULL;
CREATE INDEX channels_public ON channels (group_id, id) WHERE type = 'PUBLIC' AND deleted_at IS NULL;
CREATE INDEX channels_group ON channels (group_id) WHERE group_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX channels_newcomers ON channels (group_id)
  WHERE admission = 'EVERYBODY' AND archived_at IS NULL AND deleted_at IS NULL;

ALTER TABLE channel_members ADD COLUMN left_at INTEGER;
DROP INDEX channel_members_user;
CREATE INDEX channel_members_user ON channel_members (user_id, channel_id, left_at) WHERE left_at IS NULL;
CREATE INDEX channel_members_owner ON channel_members (channel_id, user_id) WHERE role = 'OWNER' AND left_at IS NULL;

CREATE TABLE channel_preferences (
  user_id BLOB NOT NULL,
  channel_id BLOB NOT NULL,
  starred INTEGER NOT NULL,
  muted INTEGER NOT NULL,
  level TEXT NOT NULL,
  first_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (user_id, channel_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX channel_preferences_revision ON channel_preferences (user_id, revision);
CREATE INDEX channel_preferences_starred ON channel_preferences (user_id, channel_id) WHERE starred = 1;

-- What is short comes before what may be long: whoever looks for the short columns need not read the long ones.
CREATE TABLE messages_2 (
  channel_id BLOB NOT NULL,
  thread_id BLOB NOT NULL,
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  author_ordinal INTEGER NOT NULL,
  id BLOB NOT NULL,
  author_id BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  edited_at INTEGER,
  deleted_at INTEGER,
  deleted_by BLOB,
  pinned_at INTEGER,
  pinned_by BLOB,
  forwarded_id BLOB,
  forwarded_author BLOB,
  audience TEXT,
  client_id TEXT,
  called TEXT,
  reactions TEXT,
  text TEXT,
  PRIMARY KEY (channel_id, thread_id, position)
) STRICT, WITHOUT ROWID;

INSERT INTO messages_2 (channel_id, thread_id, position, revision, ordinal, author_ordinal, id, author_id, created_at,
    client_id, text)
SELECT channel_id, x'', position, revision, row_number() OVER (PARTITION BY channel_id ORDER BY position),
    row_number() OVER (PARTITION BY channel_id, author_id ORDER BY position), id, author_id, created_at, client_id, text
FROM messages
ORDER BY channel_id, position;

DROP TABLE messages;
ALTER TABLE messages_2 RENAME TO messages;
CREATE UNIQUE INDEX messages_id ON messages (id);
CREATE UNIQUE INDEX messages_client_id ON messages (channel_id, author_id, client_id) WHERE client_id IS NOT NULL;
CREATE INDEX messages_changed ON messages (channel_id, revision) WHERE revision <> position OR thread_id <> x'';
CREATE INDEX messages_pinned ON messages (channel_id, position) WHERE pinned_at IS NOT NULL;
-- The last column is there so that a look at the index alone tells how many there are up to a position.
CREATE INDEX messages_author ON messages (channel_id, author_id, thread_id, position, author_ordinal);

-- How many messages of a block of positions are what few are. What: 1 deleted, 2 calls of everybody. An empty author is all
-- of them together. A block holds 2 to the power of shift positions.
CREATE TABLE message_blocks (
  channel_id BLOB NOT NULL,
  thread_id BLOB NOT NULL,
  what INTEGER NOT NULL,
  author_id BLOB NOT NULL,
  shift INTEGER NOT NULL,
  block INTEGER NOT NULL,
  messages INTEGER NOT NULL,
  PRIMARY KEY (channel_id, thread_id, what, author_id, shift, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE message_calls (
  user_id BLOB NOT NULL,
  channel_id BLOB NOT NULL,
  thread_id BLOB NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (user_id, channel_id, thread_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE message_versions (
  message_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (message_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE read_markers (
  user_id BLOB NOT NULL,
  channel_id BLOB NOT NULL,
  thread_id BLOB NOT NULL,
  position INTEGER NOT NULL,
  following TEXT NOT NULL,
  first_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (user_id, channel_id, thread_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX read_markers_revision ON read_markers (user_id, revision);
CREATE INDEX read_markers_followed ON read_markers (user_id, thread_id) WHERE following = 'YES' AND thread_id <> x'';

CREATE TABLE drafts (
  user_id BLOB NOT NULL,
  channel_id BLOB NOT NULL,
  thread_id BLOB NOT NULL,
  updated_at INTEGER NOT NULL,
  first_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  text TEXT,
  PRIMARY KEY (user_id, channel_id, thread_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX drafts_revision ON drafts (user_id, revision);
CREATE INDEX drafts_written ON drafts (user_id, revision) WHERE text IS NOT NULL;
