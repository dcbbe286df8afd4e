-- Whose texts an answer has read, besides the user's: its plan says so whenever it is shown.

ALTER TABLE messages ADD COLUMN read_untrusted TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(read_untrusted));

-- What a query gave says how many rows it found itself, and whether there were more.

UPDATE playbook_steps SET output = json_object(
    'found', (SELECT coalesce(sum(json_array_length(value)), 0) FROM json_each(output)),
    'more', json('false'),
    'rows', json(output))
WHERE 'query' = (SELECT json_extract(definition, '$.plan.steps[' || position || '].action')
    FROM playbook_runs WHERE id = run_id);

-- When the cloud gave a playbook as a whole; those from before are asked for again.

ALTER TABLE playbooks ADD COLUMN fetched_at INTEGER;
