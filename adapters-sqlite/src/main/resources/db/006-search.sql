-- What is written is noted here within the same write, and filed for search afterwards: see package dev.hearth.adapter.sqlite.search.
-- Kinds: 1 messages, 2 channels, 3 people; more in 013.

CREATE TABLE search_pending (
  seq INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  id BLOB NOT NULL,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE search_entries (
  seq INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  id BLOB NOT NULL,
  at INTEGER NOT NULL,
  channel_id BLOB
) STRICT;
CREATE UNIQUE INDEX search_entries_id ON search_entries (id);
CREATE INDEX search_entries_at ON search_entries (at) WHERE kind = 1;

CREATE VIRTUAL TABLE search_messages USING fts5(
  keys, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE VIRTUAL TABLE search_channels USING fts5(
  keys, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE VIRTUAL TABLE search_people USING fts5(
  keys, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

-- Parts of about the same size are merged while nobody writes, as soon as there are two of them: see Merging. A word is looked for
-- in a page from its beginning, and a list of messages read by whole pages: small ones are read in less than half the time.
INSERT INTO search_messages (search_messages, rank) VALUES ('usermerge', 2);
INSERT INTO search_messages (search_messages, rank) VALUES ('pgsz', 1000);
INSERT INTO search_channels (search_channels, rank) VALUES ('usermerge', 2);
INSERT INTO search_channels (search_channels, rank) VALUES ('pgsz', 1000);
INSERT INTO search_people (search_people, rank) VALUES ('usermerge', 2);
INSERT INTO search_people (search_people, rank) VALUES ('pgsz', 1000);

CREATE TRIGGER search_message_written AFTER INSERT ON messages BEGIN
  INSERT INTO search_pending (kind, id, revision) VALUES (1, new.id, new.revision);
END;
-- A message is found by its text, and by whether it was edited, is pinned and has reactions; an edit is a new text.
CREATE TRIGGER search_message_changed AFTER UPDATE OF text, pinned_at, reactions ON messages
WHEN new.text IS NOT old.text OR (new.pinned_at IS NULL) <> (old.pinned_at IS NULL)
  OR (new.reactions IS NULL) <> (old.reactions IS NULL)
BEGIN
  INSERT INTO search_pending (kind, id, revision) VALUES (1, new.id, new.revision);
END;
-- The words of a deleted message go with it. What is being filed meanwhile goes by the note of the trigger before.
CREATE TRIGGER search_message_deleted AFTER UPDATE OF deleted_at ON messages
WHEN new.deleted_at IS NOT NULL AND old.deleted_at IS NULL
BEGIN
  DELETE FROM search_messages WHERE rowid = (SELECT seq FROM search_entries WHERE id = new.id);
  DELETE FROM search_entries WHERE id = new.id;
END;
CREATE TRIGGER search_message_removed AFTER DELETE ON messages BEGIN
  INSERT INTO search_pending (kind, id, revision) VALUES (1, old.id, old.revision);
END;

CREATE TRIGGER search_channel_opened AFTER INSERT ON channels BEGIN
  INSERT INTO search_pending (kind, id, revision) VALUES (2, new.id, new.revision);
END;
CREATE TRIGGER search_channel_changed AFTER UPDATE OF name, topic, description, deleted_at ON channels BEGIN
  INSERT INTO search_pending (kind, id, revision) VALUES (2, new.id, new.revision);
END;
CREATE TRIGGER search_channel_removed AFTER DELETE ON channels BEGIN
  INSERT INTO search_pending (kind, id, revision) VALUES (2, old.id, old.revision);
END;

CREATE TRIGGER search_person_registered AFTER INSERT ON users BEGIN
  INSERT INTO search_pending (kind, id, revision) VALUES (3, new.id, new.version);
END;
CREATE TRIGGER search_person_changed AFTER UPDATE OF username, first_name, last_name, display_name, status ON users BEGIN
  INSERT INTO search_pending (kind, id, revision) VALUES (3, new.id, new.version);
END;
CREATE TRIGGER search_person_removed AFTER DELETE ON users BEGIN
  INSERT INTO search_pending (kind, id, revision) VALUES (3, old.id, old.version);
END;

-- Ids rise with time.
INSERT INTO search_pending (kind, id, revision) SELECT 3, id, version FROM users ORDER BY id;
INSERT INTO search_pending (kind, id, revision) SELECT 2, id, revision FROM channels WHERE deleted_at IS NULL
ORDER BY id;
INSERT INTO search_pending (kind, id, revision) SELECT 1, id, revision FROM messages WHERE deleted_at IS NULL
ORDER BY id;
