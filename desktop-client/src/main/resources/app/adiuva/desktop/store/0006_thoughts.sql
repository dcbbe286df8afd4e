-- What the app makes of thoughts by itself: proposals that wait for one key, and vectors that find related ones.

-- `fingerprint` is the kind and what is proposed, in one normal form: what was rejected is not proposed again.
CREATE TABLE suggestions (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    thought_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('task', 'tags')),
    proposal TEXT NOT NULL CHECK (json_valid(proposal)),
    fingerprint TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    reason TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('rules', 'cloud', 'check_in')),
    status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'accepted', 'edited', 'rejected', 'expired')),
    plan_id TEXT,
    created_at INTEGER NOT NULL,
    decided_at INTEGER,
    deleted_at INTEGER,
    UNIQUE (thought_id, fingerprint)
);
CREATE INDEX suggestions_open ON suggestions (created_at) WHERE status = 'open' AND deleted_at IS NULL;

-- How far the analysis of thoughts has come; a thought that was changed since is looked at again.
CREATE TABLE thought_analyses (
    thought_id TEXT PRIMARY KEY,
    content_sha256 TEXT NOT NULL,
    version INTEGER NOT NULL,
    analysed_at INTEGER NOT NULL
) WITHOUT ROWID;

-- `cell` is where in the vector space a row lies, so that only near rows are compared.
CREATE TABLE embeddings (
    seq INTEGER PRIMARY KEY,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    model TEXT NOT NULL,
    content_sha256 TEXT NOT NULL,
    cell INTEGER NOT NULL,
    vector BLOB NOT NULL,
    UNIQUE (table_name, row_id)
);
CREATE INDEX embeddings_by_cell ON embeddings (cell);
