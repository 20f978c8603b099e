-- Ids are 16 bytes, times are milliseconds since 1970, constants are stored by name.
-- What each table is for, and why it has this shape: package dev.hearth.adapter.sqlite.

CREATE TABLE scopes (
  kind TEXT NOT NULL,
  id BLOB NOT NULL,
  head INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
  id BLOB NOT NULL PRIMARY KEY,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  username TEXT NOT NULL,
  username_key TEXT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  role TEXT NOT NULL,
  status TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_login_at INTEGER,
  password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX users_email ON users (email_key);
CREATE UNIQUE INDEX users_username ON users (username_key);

CREATE TABLE groups (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  description TEXT NOT NULL,
  creator_id BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  first_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX groups_name ON groups (name_key);

CREATE TABLE group_members (
  group_id BLOB NOT NULL,
  user_id BLOB NOT NULL,
  role TEXT NOT NULL,
  joined_at INTEGER NOT NULL,
  first_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (group_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_members_user ON group_members (user_id, group_id);
CREATE UNIQUE INDEX group_members_revision ON group_members (group_id, revision);

CREATE TABLE channels (
  id BLOB NOT NULL PRIMARY KEY,
  group_id BLOB,
  type TEXT NOT NULL,
  name TEXT,
  description TEXT NOT NULL,
  unique_key TEXT,
  pair_lower BLOB,
  pair_higher BLOB,
  creator_id BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  first_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX channels_unique_key ON channels (unique_key) WHERE unique_key IS NOT NULL;

CREATE TABLE channel_members (
  channel_id BLOB NOT NULL,
  user_id BLOB NOT NULL,
  role TEXT NOT NULL,
  joined_at INTEGER NOT NULL,
  first_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (channel_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX channel_members_user ON channel_members (user_id, channel_id);
CREATE UNIQUE INDEX channel_members_revision ON channel_members (channel_id, revision);

CREATE TABLE messages (
  channel_id BLOB NOT NULL,
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  id BLOB NOT NULL,
  author_id BLOB NOT NULL,
  client_id TEXT,
  created_at INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (channel_id, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX messages_id ON messages (id);
CREATE UNIQUE INDEX messages_client_id ON messages (channel_id, author_id, client_id) WHERE client_id IS NOT NULL;
CREATE INDEX messages_changed ON messages (channel_id, revision) WHERE revision <> position;
