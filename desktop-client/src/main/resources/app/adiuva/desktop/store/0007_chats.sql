-- Conversations can be put in order and branch; a question that found no cloud waits for one.

ALTER TABLE chats ADD COLUMN pinned_at INTEGER;
ALTER TABLE chats ADD COLUMN folder TEXT;
ALTER TABLE chats ADD COLUMN branched_from TEXT;

-- A message that was replaced, and what followed it, is no longer part of the conversation. The question that took its
-- place names it in `replaces`; answers to the same question are versions of each other. `sent` names the passages of
-- documents that left this computer with a question.
ALTER TABLE messages ADD COLUMN replaced_at INTEGER;
ALTER TABLE messages ADD COLUMN replaces TEXT;
ALTER TABLE messages ADD COLUMN answer_to TEXT;
ALTER TABLE messages ADD COLUMN deleted_at INTEGER;
ALTER TABLE messages ADD COLUMN usage TEXT CHECK (usage IS NULL OR json_valid(usage));
ALTER TABLE messages ADD COLUMN sent TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sent));
CREATE INDEX messages_by_question ON messages (answer_to) WHERE answer_to IS NOT NULL;

-- Only what is part of a conversation is found.
DROP TRIGGER messages_changing;
DROP TRIGGER messages_changed;
DROP VIEW searchable_messages;
CREATE VIEW searchable_messages AS
    SELECT seq, id, '' AS title,
        content AS body
    FROM messages
    WHERE deleted_at IS NULL AND replaced_at IS NULL;
CREATE TRIGGER messages_changing BEFORE UPDATE OF content, deleted_at, replaced_at ON messages BEGIN
    INSERT INTO search_messages (search_messages, rowid, title, body)
    SELECT 'delete', seq, title, body FROM searchable_messages WHERE seq = old.seq;
END;
CREATE TRIGGER messages_changed AFTER UPDATE OF content, deleted_at, replaced_at ON messages BEGIN
    INSERT INTO search_messages (rowid, title, body) SELECT seq, title, body FROM searchable_messages WHERE seq = new.seq;
END;

-- A question is here from the moment it is kept until its answer is. Who asks claims it, by the id of a process and
-- the time at which that began, so that what a dead process claimed is free.
CREATE TABLE outbox (
    message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
    queued_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL,
    claimed_by TEXT
) WITHOUT ROWID;

-- Documents that a conversation was given.
CREATE TABLE chat_documents (
    chat_id TEXT NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
    document_id TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    PRIMARY KEY (chat_id, document_id)
) WITHOUT ROWID;
