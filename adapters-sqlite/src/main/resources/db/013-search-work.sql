-- Tasks and projects are searched like what is in 006: kinds 4 and 5. Comments are messages, and filed as such.

CREATE VIRTUAL TABLE search_tasks USING fts5(
  keys, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE VIRTUAL TABLE search_projects USING fts5(
  keys, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
INSERT INTO search_tasks (search_tasks, rank) VALUES ('usermerge', 2);
INSERT INTO search_tasks (search_tasks, rank) VALUES ('pgsz', 1000);
INSERT INTO search_projects (search_projects, rank) VALUES ('usermerge', 2);
INSERT INTO search_projects (search_projects, rank) VALUES ('pgsz', 1000);

CREATE TRIGGER search_task_made AFTER INSERT ON tasks BEGIN
  INSERT INTO search_pending (kind, id, revision) VALUES (4, new.id, new.revision);
END;
CREATE TRIGGER search_task_changed AFTER UPDATE OF title, description, project_id, deleted_at ON tasks
WHEN new.title IS NOT old.title OR new.description IS NOT old.description OR new.project_id IS NOT old.project_id
  OR (new.deleted_at IS NULL) <> (old.deleted_at IS NULL)
BEGIN
  INSERT INTO search_pending (kind, id, revision) VALUES (4, new.id, new.revision);
END;
-- The words of a deleted task go with it, and one that moves is entered anew where it has gone.
CREATE TRIGGER search_task_left AFTER UPDATE OF project_id, deleted_at ON tasks
WHEN new.project_id IS NOT old.project_id OR (new.deleted_at IS NOT NULL AND old.deleted_at IS NULL)
BEGIN
  DELETE FROM search_tasks WHERE rowid = (SELECT seq FROM search_entries WHERE id = new.id);
  DELETE FROM search_entries WHERE id = new.id;
END;

CREATE TRIGGER search_project_begun AFTER INSERT ON projects BEGIN
  INSERT INTO search_pending (kind, id, revision) VALUES (5, new.id, new.revision);
END;
CREATE TRIGGER search_project_changed AFTER UPDATE OF key, name, description, deleted_at ON projects BEGIN
  INSERT INTO search_pending (kind, id, revision) VALUES (5, new.id, new.revision);
END;

-- Ids rise with time.
INSERT INTO search_pending (kind, id, revision) SELECT 5, id, revision FROM projects WHERE deleted_at IS NULL ORDER BY id;
INSERT INTO search_pending (kind, id, revision) SELECT 4, id, revision FROM tasks WHERE deleted_at IS NULL ORDER BY id;
