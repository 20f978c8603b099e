-- Who was let in to a single task, and in which project it was then.
CREATE TABLE task_guests (
  task_id BLOB NOT NULL,
  user_id BLOB NOT NULL,
  project_id BLOB NOT NULL,
  let_in_by BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (task_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_guests_user ON task_guests (user_id, project_id);
