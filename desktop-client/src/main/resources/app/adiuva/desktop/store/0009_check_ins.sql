-- The looks over recent thoughts, and what they found. An insight names its thoughts and never acts.

-- One without an end was broken off and is taken up again.
CREATE TABLE check_ins (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    cause TEXT NOT NULL CHECK (cause IN ('schedule', 'catch_up', 'demand')),
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    looked_at INTEGER NOT NULL DEFAULT 0
);

-- `subject` is what it is about in the user's own words. `fingerprint` is what was found, in one normal form: what was
-- dismissed is not found again.
CREATE TABLE insights (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    check_in_id TEXT NOT NULL REFERENCES check_ins (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    fingerprint TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    thought_ids TEXT NOT NULL CHECK (json_valid(thought_ids)),
    created_at INTEGER NOT NULL,
    dismissed_at INTEGER
);
CREATE INDEX insights_shown ON insights (created_at) WHERE dismissed_at IS NULL;

-- Those to be shown: nobody dismissed them, their thoughts are all there, and what they want to be decided is not yet.
CREATE VIEW open_insights AS
    SELECT i.* FROM insights i WHERE i.dismissed_at IS NULL
        AND NOT EXISTS (
            SELECT 1 FROM json_each(i.thought_ids) e LEFT JOIN thoughts t ON t.id = e.value
            WHERE t.id IS NULL OR t.deleted_at IS NOT NULL OR t.status = 'archived')
        AND (i.kind NOT IN ('forgotten', 'overdue') OR EXISTS (
            SELECT 1 FROM open_suggestions s WHERE s.kind = 'task'
                AND i.fingerprint = 'task:' || s.thought_id || ':' || s.fingerprint));
