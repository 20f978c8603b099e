-- Groups learn who owns them, how they are run, and to be archived and deleted; memberships to end and to be told apart.
-- What was deleted or has ended stays as a row that nothing but the order of changes finds.

ALTER TABLE groups ADD COLUMN owner_id BLOB NOT NULL DEFAULT x'';
ALTER TABLE groups ADD COLUMN joining TEXT NOT NULL DEFAULT 'CLOSED';
ALTER TABLE groups ADD COLUMN newcomers TEXT NOT NULL DEFAULT 'MEMBER';
ALTER TABLE groups ADD COLUMN least TEXT NOT NULL DEFAULT '';
ALTER TABLE groups ADD COLUMN archived_at INTEGER;
ALTER TABLE groups ADD COLUMN archived_by TEXT;
ALTER TABLE groups ADD COLUMN deleted_at INTEGER;

UPDATE groups SET owner_id = coalesce(
  (SELECT user_id FROM group_members WHERE group_id = groups.id AND role = 'OWNER'), creator_id);

DROP INDEX groups_name;
CREATE UNIQUE INDEX groups_name ON groups (name_key) WHERE deleted_at IS NULL;
CREATE INDEX groups_open ON groups (id) WHERE joining = 'OPEN' AND archived_at IS NULL AND deleted_at IS NULL;

ALTER TABLE group_members ADD COLUMN granted TEXT NOT NULL DEFAULT '';
ALTER TABLE group_members ADD COLUMN denied TEXT NOT NULL DEFAULT '';
ALTER TABLE group_members ADD COLUMN left_at INTEGER;

DROP INDEX group_members_user;
CREATE INDEX group_members_user ON group_members (user_id, group_id) WHERE left_at IS NULL;
CREATE INDEX group_members_active ON group_members (group_id, user_id) WHERE left_at IS NULL;
