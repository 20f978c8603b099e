-- What tasks are made from that are alike. One that is deleted stays as a trace, without a key. Parts are one line each.
CREATE TABLE task_templates (
  id BLOB NOT NULL PRIMARY KEY,
  project_id BLOB NOT NULL,
  maker_id BLOB NOT NULL,
  unique_key TEXT,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  priority TEXT NOT NULL,
  assignees TEXT NOT NULL,
  labels TEXT NOT NULL,
  reminders TEXT NOT NULL,
  estimate INTEGER,
  starts_in TEXT,
  due_in TEXT,
  parts TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER,
  first_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX task_templates_revision ON task_templates (project_id, revision);
CREATE UNIQUE INDEX task_templates_key ON task_templates (project_id, unique_key);
CREATE INDEX task_templates_project ON task_templates (project_id, id) WHERE deleted_at IS NULL;
