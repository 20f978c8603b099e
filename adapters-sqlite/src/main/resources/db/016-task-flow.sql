-- What became of a project's open tasks, and when: one more, or one less. The kinds are those of TaskFlow.
CREATE TABLE task_flow (
  project_id BLOB NOT NULL,
  at INTEGER NOT NULL,
  deed_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (project_id, at, deed_id, kind)
) STRICT, WITHOUT ROWID;

-- Tasks that are there already: as if each had come to where it stands at once.
-- When one was cancelled was not kept: it counts on the day of its last change.
INSERT INTO task_flow (project_id, at, deed_id, kind) SELECT project_id, created_at, id, 'ADDED' FROM tasks;
INSERT INTO task_flow (project_id, at, deed_id, kind)
  SELECT project_id, completed_at, id, 'DONE' FROM tasks WHERE status = 'DONE';
INSERT INTO task_flow (project_id, at, deed_id, kind)
  SELECT project_id, changed_at, id, 'CANCELLED' FROM tasks WHERE status = 'CANCELLED';
INSERT INTO task_flow (project_id, at, deed_id, kind)
  SELECT project_id, deleted_at, id, 'REMOVED' FROM tasks
  WHERE deleted_at IS NOT NULL AND status NOT IN ('DONE', 'CANCELLED');
