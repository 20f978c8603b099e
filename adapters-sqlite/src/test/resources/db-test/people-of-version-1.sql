INSERT INTO users (id, email, email_key, username, username_key, first_name, last_name, role, status, created_at,
    last_login_at, password_hash)
VALUES
  (x'00000000000000000000000000000001', 'ADA@Example.org', 'ada@example.org', 'Ada', 'ada', 'Ada', 'ŁOVELACE', 'ADMIN',
    'ACTIVE', 1001, 5000, '$hash$ada'),
  (x'00000000000000000000000000000002', 'ela@example.org', 'ela@example.org', 'ＥＬＡ', 'ela', '', '', 'USER',
    'SUSPENDED', 1002, NULL, '$hash$ela'),
  (x'00000000000000000000000000000003', 'zoe@example.org', 'zoe@example.org', 'zoe', 'zoe', '', 'Straße', 'USER',
    'ACTIVE', 1003, NULL, '$hash$zoe');

INSERT INTO groups (id, name, name_key, description, creator_id, created_at, first_revision, revision)
VALUES (x'00000000000000000000000000000009', 'Home', 'home', '', x'00000000000000000000000000000001', 1004, 1, 1);

PRAGMA application_id = 1213355080;
PRAGMA user_version = 1;
