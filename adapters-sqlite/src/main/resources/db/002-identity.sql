-- Accounts learn profiles and versions, and a password becomes optional, which only a new table can be told.
-- name_key() folds names as the domain compares them; it is Hearth's own function, not SQLite's.

CREATE TABLE users_2 (
  id BLOB NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  email_verified INTEGER NOT NULL,
  username TEXT NOT NULL,
  username_key TEXT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  display_name TEXT,
  avatar TEXT,
  status_text TEXT,
  bio TEXT,
  time_zone TEXT,
  locale TEXT,
  notifications TEXT NOT NULL,
  role TEXT NOT NULL,
  status TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_login_at INTEGER,
  password_hash TEXT,
  search_key TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO users_2 (id, version, email, email_key, email_verified, username, username_key, first_name, last_name,
    notifications, role, status, created_at, last_login_at, password_hash, search_key)
SELECT id, 1, email, email_key, 0, username, username_key, first_name, last_name,
    '', role, status, created_at, last_login_at, password_hash,
    username_key || char(10) || email_key || char(10)
      || name_key(iif(first_name || last_name = '', username, first_name || ' ' || last_name)) || char(10)
      || name_key(first_name || ' ' || last_name)
FROM users;

DROP TABLE users;
ALTER TABLE users_2 RENAME TO users;
CREATE UNIQUE INDEX users_email ON users (email_key);
CREATE UNIQUE INDEX users_username ON users (username_key);
CREATE INDEX users_role ON users (role, id);
CREATE INDEX users_status ON users (status, id);

CREATE TABLE sessions (
  id BLOB NOT NULL PRIMARY KEY,
  user_id BLOB NOT NULL,
  device_name TEXT NOT NULL,
  device_address TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  used_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  current_secret TEXT NOT NULL,
  previous_secret TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_user ON sessions (user_id, started_at, id);
CREATE INDEX sessions_end ON sessions (expires_at);

CREATE TABLE one_time_codes (
  user_id BLOB NOT NULL,
  purpose TEXT NOT NULL,
  secret TEXT NOT NULL,
  email TEXT,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (user_id, purpose)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX one_time_codes_secret ON one_time_codes (secret, purpose);
CREATE INDEX one_time_codes_end ON one_time_codes (expires_at);

CREATE TABLE second_factors (
  user_id BLOB NOT NULL PRIMARY KEY,
  secret TEXT NOT NULL,
  confirmed_at INTEGER,
  last_step INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE recovery_codes (
  user_id BLOB NOT NULL,
  secret TEXT NOT NULL,
  PRIMARY KEY (user_id, secret)
) STRICT, WITHOUT ROWID;

CREATE TABLE external_identities (
  user_id BLOB NOT NULL,
  provider TEXT NOT NULL,
  subject TEXT NOT NULL,
  linked_at INTEGER NOT NULL,
  email TEXT,
  PRIMARY KEY (user_id, provider)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX external_identities_subject ON external_identities (provider, subject);

CREATE TABLE audit_log (
  id BLOB NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL,
  actor_id BLOB,
  action TEXT NOT NULL,
  subject_id BLOB NOT NULL,
  detail TEXT NOT NULL
) STRICT, WITHOUT ROWID;
