-- Projects and the people in them. What was deleted or has ended stays as a row that nothing but the order of changes finds.
-- Labels and the board's columns are short lists that are read and written with their project: one line for each, tabs between.

CREATE TABLE projects (
  id BLOB NOT NULL PRIMARY KEY,
  group_id BLOB,
  key TEXT NOT NULL,
  unique_key TEXT,
  name TEXT NOT NULL,
  visibility TEXT NOT NULL,
  seen_since INTEGER NOT NULL,
  progress TEXT NOT NULL,
  archived_at INTEGER,
  deleted_at INTEGER,
  creator_id BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  first_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  board TEXT NOT NULL,
  labels TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX projects_unique_key ON projects (unique_key) WHERE unique_key IS NOT NULL;
CREATE INDEX projects_group ON projects (group_id, id) WHERE group_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX projects_group_open ON projects (group_id, id)
  WHERE group_id IS NOT NULL AND visibility <> 'PRIVATE' AND deleted_at IS NULL;
CREATE INDEX projects_public ON projects (id) WHERE visibility = 'PUBLIC' AND deleted_at IS NULL;

CREATE TABLE project_members (
  project_id BLOB NOT NULL,
  user_id BLOB NOT NULL,
  role TEXT NOT NULL,
  joined_at INTEGER NOT NULL,
  left_at INTEGER,
  first_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (project_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX project_members_revision ON project_members (project_id, revision);
CREATE INDEX project_members_user ON project_members (user_id, project_id, left_at) WHERE left_at IS NULL;
CREATE INDEX project_members_active ON project_members (project_id, user_id) WHERE left_at IS NULL;
CREATE INDEX project_members_owner ON project_members (project_id, user_id) WHERE role = 'OWNER' AND left_at IS NULL;
