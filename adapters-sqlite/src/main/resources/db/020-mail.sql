-- Whether the last of it came without a ring, and what of it was last told by mail.

ALTER TABLE notifications ADD COLUMN silent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notifications ADD COLUMN mailed_id BLOB;
