-- Custom fields of a project: a line for each, tabs between its id, kind, name and description, and the id and name of each option.
ALTER TABLE projects ADD COLUMN fields TEXT NOT NULL DEFAULT '';

-- What a task says in them: a line for each, tabs between the field's id, the kind and the value.
ALTER TABLE tasks ADD COLUMN fields TEXT NOT NULL DEFAULT '';
ALTER TABLE task_traces ADD COLUMN fields TEXT NOT NULL DEFAULT '';
ALTER TABLE task_templates ADD COLUMN fields TEXT NOT NULL DEFAULT '';
