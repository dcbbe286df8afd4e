-- Plans that wait for the user outside of any conversation, what the user has allowed for good, and playbooks of the
-- user's own.

-- `id` is the plan's id, the same as in the journal once it is applied.
CREATE TABLE proposals (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    origin TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('check_in', 'playbook', 'chat')),
    source_id TEXT,
    reason TEXT NOT NULL DEFAULT '',
    actions TEXT NOT NULL CHECK (json_valid(actions)),
    read_untrusted TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(read_untrusted)),
    status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'applied', 'rejected', 'expired')),
    rejected_because TEXT,
    created_at INTEGER NOT NULL,
    decided_at INTEGER
);
CREATE INDEX proposals_open ON proposals (created_at) WHERE status = 'open';

CREATE INDEX messages_of_plan ON messages (plan_id) WHERE plan_id IS NOT NULL;

-- What answers have proposed so far. A plan that was applied stands in the journal, whatever is said here.
INSERT INTO proposals (id, origin, title, source, source_id, actions, read_untrusted, created_at)
SELECT plan_id, agent, chats.title, 'chat', chat_id, actions, read_untrusted, messages.created_at
FROM messages JOIN chats ON chats.id = chat_id
WHERE plan_id IS NOT NULL AND agent IS NOT NULL AND actions <> '[]'
GROUP BY plan_id;

CREATE TABLE policies (
    agent TEXT NOT NULL,
    action TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('ask', 'allow')),
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (agent, action)
) WITHOUT ROWID;

CREATE TABLE own_playbooks (
    id TEXT PRIMARY KEY,
    definition TEXT NOT NULL CHECK (json_valid(definition)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) WITHOUT ROWID;
