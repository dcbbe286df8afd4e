-- The playbooks of the cloud as it told them last, and the runs of playbooks. A run keeps the playbook as it was when it
-- began; its id is also the id of the plan that it proposes. A step has a row when it has ended, and only then.

CREATE TABLE playbooks (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    tier TEXT NOT NULL,
    available INTEGER NOT NULL CHECK (available IN (0, 1)),
    needs_model INTEGER NOT NULL CHECK (needs_model IN (0, 1)),
    definition TEXT CHECK (definition IS NULL OR json_valid(definition))
);

CREATE TABLE playbook_runs (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    definition TEXT NOT NULL CHECK (json_valid(definition)),
    inputs TEXT NOT NULL CHECK (json_valid(inputs)),
    started_at INTEGER NOT NULL,
    trouble TEXT,
    outcome TEXT CHECK (outcome IN ('applied', 'declined', 'answered')),
    ended_at INTEGER
);
CREATE INDEX playbook_runs_ended ON playbook_runs (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE playbook_steps (
    run_id TEXT NOT NULL REFERENCES playbook_runs (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    output TEXT NOT NULL CHECK (json_valid(output)),
    ended_at INTEGER NOT NULL,
    PRIMARY KEY (run_id, position)
);
