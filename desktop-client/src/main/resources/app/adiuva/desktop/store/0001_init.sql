-- Times are epoch milliseconds (UTC), flags 0 or 1, lists JSON arrays of strings. `seq` gives rows a stable number for
-- the search index; `id` is the name everything else uses.

CREATE TABLE tasks (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    description TEXT,
    status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'in_progress', 'done', 'archived')),
    priority TEXT NOT NULL DEFAULT 'normal' CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
    due_at INTEGER,
    all_day INTEGER NOT NULL DEFAULT 0 CHECK (all_day IN (0, 1)),
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
    list TEXT,
    recurrence TEXT,
    source_thought_id TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    completed_at INTEGER,
    deleted_at INTEGER
);
CREATE INDEX tasks_by_status_and_due ON tasks (status, due_at) WHERE deleted_at IS NULL;
CREATE INDEX tasks_by_list ON tasks (list) WHERE deleted_at IS NULL;
CREATE INDEX tasks_by_completion ON tasks (completed_at) WHERE completed_at IS NOT NULL;
CREATE INDEX tasks_by_creation ON tasks (created_at);
CREATE INDEX tasks_in_trash ON tasks (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    description TEXT,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL CHECK (ends_at >= starts_at),
    all_day INTEGER NOT NULL DEFAULT 0 CHECK (all_day IN (0, 1)),
    attendees TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(attendees)),
    location TEXT,
    recurrence TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
);
CREATE INDEX events_by_start ON events (starts_at) WHERE deleted_at IS NULL;
CREATE INDEX events_by_end ON events (ends_at) WHERE deleted_at IS NULL;
CREATE INDEX events_in_trash ON events (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE thoughts (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
    status TEXT NOT NULL DEFAULT 'inbox' CHECK (status IN ('inbox', 'kept', 'archived')),
    thought_type TEXT NOT NULL DEFAULT 'note'
        CHECK (thought_type IN ('note', 'idea', 'question', 'task', 'journal')),
    is_actionable INTEGER NOT NULL DEFAULT 0 CHECK (is_actionable IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
);
CREATE INDEX thoughts_by_creation ON thoughts (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX thoughts_by_status ON thoughts (status) WHERE deleted_at IS NULL;
CREATE INDEX thoughts_in_trash ON thoughts (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE mails (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    sender TEXT NOT NULL,
    recipients TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(recipients)),
    subject TEXT NOT NULL,
    snippet TEXT,
    received_at INTEGER NOT NULL,
    status TEXT NOT NULL DEFAULT 'unread' CHECK (status IN ('unread', 'read', 'answered', 'archived')),
    category TEXT,
    needs_answer INTEGER NOT NULL DEFAULT 0 CHECK (needs_answer IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
);
CREATE INDEX mails_by_arrival ON mails (received_at) WHERE deleted_at IS NULL;

CREATE TABLE documents (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
);

CREATE TABLE chats (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
);
CREATE INDEX chats_by_use ON chats (updated_at) WHERE deleted_at IS NULL;

CREATE TABLE messages (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    chat_id TEXT NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
    content TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('complete', 'partial', 'failed')),
    agent TEXT,
    model TEXT,
    plan_id TEXT,
    actions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(actions)),
    created_at INTEGER NOT NULL
);
CREATE INDEX messages_by_chat ON messages (chat_id, seq);

CREATE TABLE journal (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    plan_id TEXT NOT NULL,
    origin TEXT NOT NULL,
    action INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('create', 'update', 'delete', 'notify')),
    table_name TEXT,
    row_id TEXT,
    title TEXT NOT NULL,
    before TEXT NOT NULL CHECK (json_valid(before)),
    after TEXT NOT NULL CHECK (json_valid(after)),
    applied_at INTEGER NOT NULL,
    undone_at INTEGER
);
CREATE INDEX journal_by_plan ON journal (plan_id);
CREATE INDEX journal_by_row ON journal (row_id, seq);
CREATE INDEX journal_undone ON journal (undone_at) WHERE undone_at IS NOT NULL;

CREATE TABLE notifications (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    read_at INTEGER
);

CREATE TABLE egress_ledger (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    sent_at INTEGER NOT NULL,
    destination TEXT NOT NULL,
    kind TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    fields TEXT NOT NULL CHECK (json_valid(fields)),
    sha256 TEXT NOT NULL,
    outcome TEXT NOT NULL
);

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) WITHOUT ROWID;

-- One index over everything that can be searched; rowid = seq * 8 + a number for the kind. The kind is indexed too, so
-- that a search within one kind does not walk through all others.
CREATE VIRTUAL TABLE search_index USING fts5 (
    title, body, kind, id UNINDEXED,
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

CREATE TRIGGER tasks_indexed AFTER INSERT ON tasks BEGIN
    INSERT INTO search_index (rowid, title, body, kind, id)
    SELECT new.seq * 8 + 1, new.title,
        coalesce(new.description, '') || ' ' || coalesce(new.list, '') || ' ' || coalesce((SELECT group_concat(value, ' ') FROM json_each(new.tags)), ''), 'task', new.id WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER tasks_reindexed AFTER UPDATE OF title, description, list, tags, deleted_at ON tasks BEGIN
    DELETE FROM search_index WHERE rowid = new.seq * 8 + 1;
    INSERT INTO search_index (rowid, title, body, kind, id)
    SELECT new.seq * 8 + 1, new.title,
        coalesce(new.description, '') || ' ' || coalesce(new.list, '') || ' ' || coalesce((SELECT group_concat(value, ' ') FROM json_each(new.tags)), ''), 'task', new.id WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER tasks_unindexed AFTER DELETE ON tasks BEGIN
    DELETE FROM search_index WHERE rowid = old.seq * 8 + 1;
END;

CREATE TRIGGER thoughts_indexed AFTER INSERT ON thoughts BEGIN
    INSERT INTO search_index (rowid, title, body, kind, id)
    SELECT new.seq * 8 + 2, '',
        new.content || ' ' || coalesce((SELECT group_concat(value, ' ') FROM json_each(new.tags)), ''), 'thought', new.id WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER thoughts_reindexed AFTER UPDATE OF content, tags, deleted_at ON thoughts BEGIN
    DELETE FROM search_index WHERE rowid = new.seq * 8 + 2;
    INSERT INTO search_index (rowid, title, body, kind, id)
    SELECT new.seq * 8 + 2, '',
        new.content || ' ' || coalesce((SELECT group_concat(value, ' ') FROM json_each(new.tags)), ''), 'thought', new.id WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER thoughts_unindexed AFTER DELETE ON thoughts BEGIN
    DELETE FROM search_index WHERE rowid = old.seq * 8 + 2;
END;

CREATE TRIGGER events_indexed AFTER INSERT ON events BEGIN
    INSERT INTO search_index (rowid, title, body, kind, id)
    SELECT new.seq * 8 + 3, new.title,
        coalesce(new.description, '') || ' ' || coalesce(new.location, '') || ' ' || coalesce((SELECT group_concat(value, ' ') FROM json_each(new.attendees)), ''), 'event', new.id WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER events_reindexed AFTER UPDATE OF title, description, location, attendees, deleted_at ON events BEGIN
    DELETE FROM search_index WHERE rowid = new.seq * 8 + 3;
    INSERT INTO search_index (rowid, title, body, kind, id)
    SELECT new.seq * 8 + 3, new.title,
        coalesce(new.description, '') || ' ' || coalesce(new.location, '') || ' ' || coalesce((SELECT group_concat(value, ' ') FROM json_each(new.attendees)), ''), 'event', new.id WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER events_unindexed AFTER DELETE ON events BEGIN
    DELETE FROM search_index WHERE rowid = old.seq * 8 + 3;
END;

CREATE TRIGGER mails_indexed AFTER INSERT ON mails BEGIN
    INSERT INTO search_index (rowid, title, body, kind, id)
    SELECT new.seq * 8 + 4, new.subject,
        new.sender || ' ' || coalesce(new.snippet, ''), 'mail', new.id WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER mails_reindexed AFTER UPDATE OF subject, sender, snippet, deleted_at ON mails BEGIN
    DELETE FROM search_index WHERE rowid = new.seq * 8 + 4;
    INSERT INTO search_index (rowid, title, body, kind, id)
    SELECT new.seq * 8 + 4, new.subject,
        new.sender || ' ' || coalesce(new.snippet, ''), 'mail', new.id WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER mails_unindexed AFTER DELETE ON mails BEGIN
    DELETE FROM search_index WHERE rowid = old.seq * 8 + 4;
END;

CREATE TRIGGER documents_indexed AFTER INSERT ON documents BEGIN
    INSERT INTO search_index (rowid, title, body, kind, id)
    SELECT new.seq * 8 + 5, new.title,
        new.content, 'document', new.id WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER documents_reindexed AFTER UPDATE OF title, content, deleted_at ON documents BEGIN
    DELETE FROM search_index WHERE rowid = new.seq * 8 + 5;
    INSERT INTO search_index (rowid, title, body, kind, id)
    SELECT new.seq * 8 + 5, new.title,
        new.content, 'document', new.id WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER documents_unindexed AFTER DELETE ON documents BEGIN
    DELETE FROM search_index WHERE rowid = old.seq * 8 + 5;
END;

CREATE TRIGGER messages_indexed AFTER INSERT ON messages BEGIN
    INSERT INTO search_index (rowid, title, body, kind, id)
    SELECT new.seq * 8 + 6, '',
        new.content, 'message', new.id;
END;
CREATE TRIGGER messages_reindexed AFTER UPDATE OF content ON messages BEGIN
    DELETE FROM search_index WHERE rowid = new.seq * 8 + 6;
    INSERT INTO search_index (rowid, title, body, kind, id)
    SELECT new.seq * 8 + 6, '',
        new.content, 'message', new.id;
END;
CREATE TRIGGER messages_unindexed AFTER DELETE ON messages BEGIN
    DELETE FROM search_index WHERE rowid = old.seq * 8 + 6;
END;

