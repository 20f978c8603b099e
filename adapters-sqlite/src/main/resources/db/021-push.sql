-- Devices and programs that people want to be told by; of a browser or an app the keys, of a webhook its sealed secret.
CREATE TABLE push_subscriptions (
  id BLOB NOT NULL PRIMARY KEY,
  user_id BLOB NOT NULL,
  session_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  endpoint TEXT NOT NULL,
  p256dh TEXT,
  auth TEXT,
  secret TEXT,
  label TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  succeeded_at INTEGER,
  failures INTEGER NOT NULL,
  last_error TEXT NOT NULL,
  not_before INTEGER,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX push_subscriptions_user ON push_subscriptions (user_id, created_at, id);
