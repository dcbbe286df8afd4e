-- What the user has decided lasts as long as what it was about can come back.

-- A thought whose capture was taken back is gone from its table, but the journal can bring it back. Until the journal
-- forgets it, its suggestions stay: out of sight, since the view of the open ones wants the thought.
DROP TRIGGER thoughts_gone;
CREATE TRIGGER thoughts_gone AFTER DELETE ON thoughts BEGIN
    DELETE FROM thoughts_to_read WHERE thought_seq = old.seq;
    DELETE FROM thoughts_to_embed WHERE thought_seq = old.seq;
    DELETE FROM embeddings WHERE thought_seq = old.seq;
    DELETE FROM embedding_signs WHERE thought_seq = old.seq;
    DELETE FROM suggestions WHERE thought_id = old.id AND NOT EXISTS (
        SELECT 1 FROM journal j WHERE j.row_id = old.id AND j.table_name = 'thoughts' AND j.kind = 'create');
END;
CREATE TRIGGER thoughts_forgotten AFTER DELETE ON journal WHEN old.kind = 'create' AND old.table_name = 'thoughts' BEGIN
    DELETE FROM suggestions WHERE thought_id = old.row_id AND NOT EXISTS (
        SELECT 1 FROM thoughts t WHERE t.id = old.row_id);
END;

-- A proposal of a check-in leads back to what was noticed and not to the row of one look: an insight that is noticed
-- again is another row.
UPDATE proposals SET source_id = (SELECT fingerprint FROM insights i WHERE i.id = proposals.source_id)
    WHERE source = 'check_in' AND EXISTS (SELECT 1 FROM insights i WHERE i.id = proposals.source_id);
