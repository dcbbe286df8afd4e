-- Until when the user has put the reminder of a task off: this once, whatever its reminder and its next occurrences say.

ALTER TABLE tasks ADD COLUMN snoozed_until INTEGER;
CREATE INDEX tasks_by_snooze ON tasks (snoozed_until) WHERE snoozed_until IS NOT NULL;
