-- Keys of requests that may be sent again, and what was answered. Rows with answers may be large, so that counting goes by an index.
CREATE TABLE idempotency_keys (
  owner_id BLOB NOT NULL,
  name TEXT NOT NULL,
  print TEXT NOT NULL,
  claim_id BLOB NOT NULL,
  leased_until INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  progress TEXT NOT NULL,
  status INTEGER,
  media_type TEXT,
  location TEXT,
  tag TEXT,
  body TEXT,
  PRIMARY KEY (owner_id, name)
) STRICT;
CREATE INDEX idempotency_keys_end ON idempotency_keys (expires_at);
