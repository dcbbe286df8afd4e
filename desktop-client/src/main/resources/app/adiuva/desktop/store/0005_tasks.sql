-- Tasks get parts, reminders and files; what is typed survives a crash; what the app said can be read again.

ALTER TABLE tasks ADD COLUMN parent_id TEXT;
ALTER TABLE tasks ADD COLUMN remind_at INTEGER;
CREATE INDEX tasks_by_parent ON tasks (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX tasks_by_source ON tasks (source_thought_id) WHERE source_thought_id IS NOT NULL;
CREATE INDEX tasks_by_reminder ON tasks (remind_at) WHERE remind_at IS NOT NULL;

-- A reminder is told once: the pair of the row and the time it was asked for is unique. What came late and together has
-- one batch; announced_at says when it was shown first, outcome what the user did about it.
ALTER TABLE notifications ADD COLUMN kind TEXT NOT NULL DEFAULT 'plan';
ALTER TABLE notifications ADD COLUMN row_id TEXT;
ALTER TABLE notifications ADD COLUMN due_at INTEGER;
ALTER TABLE notifications ADD COLUMN late TEXT;
ALTER TABLE notifications ADD COLUMN batch TEXT;
ALTER TABLE notifications ADD COLUMN announced_at INTEGER;
ALTER TABLE notifications ADD COLUMN outcome TEXT;
ALTER TABLE notifications ADD COLUMN deleted_at INTEGER;
CREATE UNIQUE INDEX notifications_told_once ON notifications (row_id, due_at) WHERE row_id IS NOT NULL;
CREATE INDEX notifications_unread ON notifications (seq) WHERE read_at IS NULL;
CREATE INDEX notifications_new ON notifications (seq) WHERE announced_at IS NULL;

-- The file itself lies in the profile's folder of attachments, named by its SHA-256.
CREATE TABLE attachments (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    deleted_at INTEGER
);
CREATE INDEX attachments_by_row ON attachments (row_id);

CREATE TABLE drafts (
    place TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE saved_views (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    screen TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (screen, name)
);
