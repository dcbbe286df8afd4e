-- Conversations can be put in order and branch; a question that found no cloud waits for one.

ALTER TABLE chats ADD COLUMN pinned_at INTEGER;
ALTER TABLE chats ADD COLUMN folder TEXT;
ALTER TABLE chats ADD COLUMN branched_from TEXT;

-- A question that was edited, and what followed it, is replaced and no longer part of the conversation.
ALTER TABLE messages ADD COLUMN replaced_at INTEGER;
ALTER TABLE messages ADD COLUMN usage TEXT CHECK (usage IS NULL OR json_valid(usage));

CREATE TABLE outbox (
    message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
    queued_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL
) WITHOUT ROWID;

-- Documents that a conversation was given.
CREATE TABLE chat_documents (
    chat_id TEXT NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
    document_id TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    PRIMARY KEY (chat_id, document_id)
) WITHOUT ROWID;
