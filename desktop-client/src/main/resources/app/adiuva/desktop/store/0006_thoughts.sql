-- What the app makes of thoughts by itself: proposals that wait for one key, and vectors that find related ones.

-- `fingerprint` is the kind and what is proposed, in one normal form: what was rejected is not proposed again.
-- `plan_id` is the plan that accepts it. The journal alone knows whether it was applied and whether it still stands, so
-- that no crash makes a task twice and an undo brings the suggestion back. A task made by hand does as well.
CREATE TABLE suggestions (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    thought_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('task', 'tag')),
    proposal TEXT NOT NULL CHECK (json_valid(proposal)),
    fingerprint TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    reason TEXT NOT NULL CHECK (reason IN ('asked', 'deed', 'named', 'learnt')),
    words TEXT NOT NULL,
    plan_id TEXT,
    created_at INTEGER NOT NULL,
    rejected_at INTEGER,
    deleted_at INTEGER,
    UNIQUE (thought_id, fingerprint)
);
CREATE INDEX suggestions_not_rejected ON suggestions (created_at) WHERE rejected_at IS NULL AND deleted_at IS NULL;

CREATE VIEW open_suggestions AS
    SELECT s.* FROM suggestions s JOIN thoughts t ON t.id = s.thought_id
    WHERE s.rejected_at IS NULL AND s.deleted_at IS NULL AND t.deleted_at IS NULL AND t.status <> 'archived'
        AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.plan_id = s.plan_id AND j.undone_at IS NULL)
        AND NOT (s.kind = 'task' AND EXISTS (
            SELECT 1 FROM tasks k WHERE k.source_thought_id = s.thought_id AND k.deleted_at IS NULL
                AND instr(lower(k.title), lower(json_extract(s.proposal, '$.title'))) > 0));

-- Thoughts that are new or say something else now, until a job has looked at them.
CREATE TABLE thoughts_to_read (thought_seq INTEGER PRIMARY KEY);
CREATE TABLE thoughts_to_embed (thought_seq INTEGER PRIMARY KEY);

-- One vector a thought, 384 signed bytes of `all-minilm-l6-v2-q`; and of each number its sign, 48 bytes, in a table of
-- its own: all signs are compared, and only the vectors of the nearest are read.
CREATE TABLE embeddings (thought_seq INTEGER PRIMARY KEY, vector BLOB NOT NULL);
CREATE TABLE embedding_signs (thought_seq INTEGER PRIMARY KEY, signs BLOB NOT NULL);

CREATE TRIGGER thoughts_noted AFTER INSERT ON thoughts BEGIN
    INSERT OR IGNORE INTO thoughts_to_read VALUES (new.seq);
    INSERT OR IGNORE INTO thoughts_to_embed VALUES (new.seq);
END;
CREATE TRIGGER thoughts_reworded AFTER UPDATE OF content ON thoughts WHEN new.content IS NOT old.content BEGIN
    INSERT OR IGNORE INTO thoughts_to_read VALUES (new.seq);
    INSERT OR IGNORE INTO thoughts_to_embed VALUES (new.seq);
END;
CREATE TRIGGER thoughts_gone AFTER DELETE ON thoughts BEGIN
    DELETE FROM thoughts_to_read WHERE thought_seq = old.seq;
    DELETE FROM thoughts_to_embed WHERE thought_seq = old.seq;
    DELETE FROM embeddings WHERE thought_seq = old.seq;
    DELETE FROM embedding_signs WHERE thought_seq = old.seq;
    DELETE FROM suggestions WHERE thought_id = old.id;
END;

-- Tags in use, for completing and choosing them.
CREATE INDEX thoughts_by_type ON thoughts (thought_type) WHERE deleted_at IS NULL;
CREATE INDEX thoughts_with_tags ON thoughts (created_at) WHERE tags <> '[]' AND deleted_at IS NULL;
