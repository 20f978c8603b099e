-- Coming into groups, what they have bought, and what was done in them.

CREATE TABLE group_invitations (
  id BLOB NOT NULL PRIMARY KEY,
  group_id BLOB NOT NULL,
  inviter_id BLOB NOT NULL,
  email TEXT,
  role TEXT NOT NULL,
  secret TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  most_uses INTEGER,
  uses INTEGER NOT NULL,
  ended TEXT,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX group_invitations_secret ON group_invitations (secret);
CREATE INDEX group_invitations_group ON group_invitations (group_id, id);
CREATE INDEX group_invitations_lasting ON group_invitations (group_id, inviter_id) WHERE ended IS NULL;

CREATE TABLE group_subscriptions (
  group_id BLOB NOT NULL PRIMARY KEY,
  plan TEXT NOT NULL,
  status TEXT NOT NULL,
  seats INTEGER,
  expires_at INTEGER,
  first_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE group_activity (
  group_id BLOB NOT NULL,
  id BLOB NOT NULL,
  at INTEGER NOT NULL,
  actor_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  person_id BLOB,
  thing_id BLOB,
  detail TEXT NOT NULL,
  PRIMARY KEY (group_id, id)
) STRICT, WITHOUT ROWID;

-- How many messages a channel has up to a position, so that they are counted once.
CREATE TABLE message_tallies (
  channel_id BLOB NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  messages INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
