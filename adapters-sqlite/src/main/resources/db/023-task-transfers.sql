-- Tasks go from one project to another. What is left in the one they leave is as a task that is gone there: the order of changes
-- finds it, and its number leads to the task. A task that comes back and goes again leaves another one.

CREATE TABLE task_traces (
  id BLOB NOT NULL,
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
  reminders TEXT NOT NULL,
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
  description TEXT NOT NULL,
  PRIMARY KEY (project_id, number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX task_traces_revision ON task_traces (project_id, revision);

-- Everybody's markers of what is said about a thing elsewhere: they go where it goes.
CREATE INDEX read_markers_about ON read_markers (channel_id, thread_id, user_id) WHERE length(thread_id) = 17;

-- A comment that goes to another project is entered anew where it has gone.
CREATE TRIGGER search_message_left AFTER UPDATE OF channel_id ON messages
WHEN new.channel_id IS NOT old.channel_id
BEGIN
  UPDATE search_entries SET channel_id = new.channel_id WHERE id = new.id;
  INSERT INTO search_pending (kind, id, revision) SELECT 1, new.id, new.revision WHERE new.deleted_at IS NULL;
END;
