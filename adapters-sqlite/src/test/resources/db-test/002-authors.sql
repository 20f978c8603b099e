-- Two statements; where only the first ran, the test would see it.
ALTER TABLE notes ADD COLUMN author TEXT NOT NULL DEFAULT '';
UPDATE notes SET author = 'nobody';
CREATE TRIGGER notes_author AFTER INSERT ON notes WHEN NEW.author = '' BEGIN
  UPDATE notes SET author = 'nobody' WHERE rowid = NEW.rowid;
END;
