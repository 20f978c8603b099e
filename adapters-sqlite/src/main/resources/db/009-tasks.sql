-- Tasks. Those that were deleted stay as rows that the order of changes finds, and who brings them back.

CREATE TABLE tasks (
  id BLOB NOT NULL PRIMARY KEY,
  project_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  status TEXT NOT NULL,
  rank TEXT NOT NULL,
  priority TEXT NOT NULL,
  creator_id BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  completed_at INTEGER,
  deleted_at INTEGER,
  source_id BLOB,
  start TEXT,
  due TEXT,
  zone TEXT NOT NULL,
  estimate INTEGER,
  spent INTEGER NOT NULL,
  assignees TEXT NOT NULL,
  labels TEXT NOT NULL,
  watchers TEXT NOT NULL,
  parent_id BLOB,
  links TEXT NOT NULL,
  rrule TEXT,
  previous_id BLOB,
  next_id BLOB,
  first_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX tasks_number ON tasks (project_id, number);
CREATE UNIQUE INDEX tasks_revision ON tasks (project_id, revision);
CREATE INDEX tasks_source ON tasks (source_id) WHERE source_id IS NOT NULL;
CREATE UNIQUE INDEX tasks_rank ON tasks (project_id, status, rank) WHERE deleted_at IS NULL;
CREATE INDEX tasks_parent ON tasks (parent_id, deleted_at, status) WHERE parent_id IS NOT NULL;

-- The last number that was given in a project.
CREATE TABLE task_numbers (
  project_id BLOB NOT NULL PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How many tasks that are there are in a status.
CREATE TABLE task_tallies (
  project_id BLOB NOT NULL,
  status TEXT NOT NULL,
  tasks INTEGER NOT NULL,
  PRIMARY KEY (project_id, status)
) STRICT, WITHOUT ROWID;

-- The tasks that are there by what they have in common, in each order that is kept of it. A place is a project, or a person for
-- what is assigned to them anywhere.
CREATE TABLE task_lists (
  place BLOB NOT NULL,
  kind TEXT NOT NULL,
  about BLOB NOT NULL,
  sort TEXT NOT NULL,
  key TEXT NOT NULL,
  task_id BLOB NOT NULL,
  PRIMARY KEY (place, kind, about, sort, key, task_id)
) STRICT, WITHOUT ROWID;

-- What was done: one line for each field that changed, tabs between.
CREATE TABLE task_activity (
  task_id BLOB NOT NULL,
  id BLOB NOT NULL,
  at INTEGER NOT NULL,
  actor_id BLOB NOT NULL,
  changes TEXT NOT NULL,
  PRIMARY KEY (task_id, id)
) STRICT, WITHOUT ROWID;
