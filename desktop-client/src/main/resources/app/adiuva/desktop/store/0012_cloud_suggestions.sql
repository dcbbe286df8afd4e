-- Suggestions may come from the cloud, too, when the user allows it.

-- The table anew, because nothing else lets a CHECK take one more word. Views and triggers name it and find the new one.
CREATE TABLE suggestions_before AS SELECT * FROM suggestions;
DROP TABLE suggestions;
CREATE TABLE suggestions (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    thought_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('task', 'tag')),
    proposal TEXT NOT NULL CHECK (json_valid(proposal)),
    fingerprint TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    reason TEXT NOT NULL CHECK (reason IN ('asked', 'deed', 'named', 'learnt', 'cloud')),
    words TEXT NOT NULL,
    plan_id TEXT,
    created_at INTEGER NOT NULL,
    rejected_at INTEGER,
    deleted_at INTEGER,
    UNIQUE (thought_id, fingerprint)
);
INSERT INTO suggestions (seq, id, thought_id, kind, proposal, fingerprint, confidence, reason, words, plan_id, created_at,
        rejected_at, deleted_at)
    SELECT seq, id, thought_id, kind, proposal, fingerprint, confidence, reason, words, plan_id, created_at,
        rejected_at, deleted_at FROM suggestions_before;
DROP TABLE suggestions_before;
CREATE INDEX suggestions_not_rejected ON suggestions (created_at) WHERE rejected_at IS NULL AND deleted_at IS NULL;

-- Thoughts of which the rules were unsure while the user allowed to ask the cloud, until it has answered. `attempts` is
-- counted before each request, so that a thought that brings the app down is not sent for ever; `not_before` keeps other
-- processes from asking the same meanwhile.
CREATE TABLE thoughts_to_ask (
    thought_seq INTEGER PRIMARY KEY,
    attempts INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL DEFAULT 0
);
CREATE TRIGGER thoughts_no_longer_asked AFTER DELETE ON thoughts BEGIN
    DELETE FROM thoughts_to_ask WHERE thought_seq = old.seq;
END;
