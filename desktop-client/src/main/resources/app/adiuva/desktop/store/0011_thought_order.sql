-- The list of thoughts is read in its own order, the newest first, whatever it is narrowed to: no reader sorts them all.

DROP INDEX thoughts_by_status;
CREATE INDEX thoughts_by_status ON thoughts (status, created_at) WHERE deleted_at IS NULL;
DROP INDEX thoughts_by_type;
CREATE INDEX thoughts_by_type ON thoughts (thought_type, created_at) WHERE deleted_at IS NULL;
CREATE INDEX thoughts_in_use ON thoughts (created_at, id) WHERE status <> 'archived' AND deleted_at IS NULL;
CREATE INDEX thoughts_to_do ON thoughts (is_actionable, created_at) WHERE is_actionable = 1 AND deleted_at IS NULL;
