-- How a request left, for the ledger holds changes and removals now, too. Empty for an entry of many requests.
ALTER TABLE egress_ledger ADD COLUMN method TEXT NOT NULL DEFAULT 'POST';
UPDATE egress_ledger SET method = 'GET' WHERE bytes = 0;

-- What was chosen, as JSON with names in the places of secrets; null where what was written is not kept.
ALTER TABLE egress_ledger ADD COLUMN body TEXT CHECK (body IS NULL OR json_valid(body));
