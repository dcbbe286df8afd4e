-- The looks over recent thoughts, and what they found. An insight names its thoughts and never acts.

CREATE TABLE check_ins (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    cause TEXT NOT NULL CHECK (cause IN ('schedule', 'catch_up', 'demand')),
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    looked_at INTEGER NOT NULL DEFAULT 0,
    trouble TEXT
);

CREATE TABLE insights (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    check_in_id TEXT NOT NULL REFERENCES check_ins (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    thought_ids TEXT NOT NULL CHECK (json_valid(thought_ids)),
    proposal_id TEXT,
    created_at INTEGER NOT NULL,
    dismissed_at INTEGER
);
CREATE INDEX insights_shown ON insights (created_at) WHERE dismissed_at IS NULL;
