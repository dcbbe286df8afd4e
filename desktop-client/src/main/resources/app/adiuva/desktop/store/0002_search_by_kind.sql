-- One search index a kind instead of one over all, so that many rows of one kind never push another out of sight, and a
-- search costs what its own kind holds. A view says once what of a row can be found; the index holds no copy of it. The
-- triggers take a row's words out while the view still shows the old row, and put them in when it shows the new one.
-- Lists lose their JSON by hand: no virtual table such as json_each may be in a view that FTS5 reads.

DROP TRIGGER tasks_indexed;
DROP TRIGGER tasks_reindexed;
DROP TRIGGER tasks_unindexed;
DROP TRIGGER thoughts_indexed;
DROP TRIGGER thoughts_reindexed;
DROP TRIGGER thoughts_unindexed;
DROP TRIGGER events_indexed;
DROP TRIGGER events_reindexed;
DROP TRIGGER events_unindexed;
DROP TRIGGER mails_indexed;
DROP TRIGGER mails_reindexed;
DROP TRIGGER mails_unindexed;
DROP TRIGGER documents_indexed;
DROP TRIGGER documents_reindexed;
DROP TRIGGER documents_unindexed;
DROP TRIGGER messages_indexed;
DROP TRIGGER messages_reindexed;
DROP TRIGGER messages_unindexed;
DROP TABLE search_index;

CREATE VIEW searchable_tasks AS
    SELECT seq, id, title,
        coalesce(description, '') || ' ' || coalesce(list, '') || ' ' || trim(replace(tags, '","', ' '), '[]"') AS body
    FROM tasks
    WHERE deleted_at IS NULL;
CREATE VIRTUAL TABLE search_tasks USING fts5 (
    title, body, content = 'searchable_tasks', content_rowid = 'seq', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
CREATE TRIGGER tasks_added AFTER INSERT ON tasks BEGIN
    INSERT INTO search_tasks (rowid, title, body) SELECT seq, title, body FROM searchable_tasks WHERE seq = new.seq;
END;
CREATE TRIGGER tasks_changing BEFORE UPDATE OF title, description, list, tags, deleted_at ON tasks BEGIN
    INSERT INTO search_tasks (search_tasks, rowid, title, body)
    SELECT 'delete', seq, title, body FROM searchable_tasks WHERE seq = old.seq;
END;
CREATE TRIGGER tasks_changed AFTER UPDATE OF title, description, list, tags, deleted_at ON tasks BEGIN
    INSERT INTO search_tasks (rowid, title, body) SELECT seq, title, body FROM searchable_tasks WHERE seq = new.seq;
END;
CREATE TRIGGER tasks_removing BEFORE DELETE ON tasks BEGIN
    INSERT INTO search_tasks (search_tasks, rowid, title, body)
    SELECT 'delete', seq, title, body FROM searchable_tasks WHERE seq = old.seq;
END;
INSERT INTO search_tasks (search_tasks) VALUES ('rebuild');

CREATE VIEW searchable_thoughts AS
    SELECT seq, id, '' AS title,
        content || ' ' || trim(replace(tags, '","', ' '), '[]"') AS body
    FROM thoughts
    WHERE deleted_at IS NULL;
CREATE VIRTUAL TABLE search_thoughts USING fts5 (
    title, body, content = 'searchable_thoughts', content_rowid = 'seq', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
CREATE TRIGGER thoughts_added AFTER INSERT ON thoughts BEGIN
    INSERT INTO search_thoughts (rowid, title, body) SELECT seq, title, body FROM searchable_thoughts WHERE seq = new.seq;
END;
CREATE TRIGGER thoughts_changing BEFORE UPDATE OF content, tags, deleted_at ON thoughts BEGIN
    INSERT INTO search_thoughts (search_thoughts, rowid, title, body)
    SELECT 'delete', seq, title, body FROM searchable_thoughts WHERE seq = old.seq;
END;
CREATE TRIGGER thoughts_changed AFTER UPDATE OF content, tags, deleted_at ON thoughts BEGIN
    INSERT INTO search_thoughts (rowid, title, body) SELECT seq, title, body FROM searchable_thoughts WHERE seq = new.seq;
END;
CREATE TRIGGER thoughts_removing BEFORE DELETE ON thoughts BEGIN
    INSERT INTO search_thoughts (search_thoughts, rowid, title, body)
    SELECT 'delete', seq, title, body FROM searchable_thoughts WHERE seq = old.seq;
END;
INSERT INTO search_thoughts (search_thoughts) VALUES ('rebuild');

CREATE VIEW searchable_events AS
    SELECT seq, id, title,
        coalesce(description, '') || ' ' || coalesce(location, '') || ' ' || trim(replace(attendees, '","', ' '), '[]"') AS body
    FROM events
    WHERE deleted_at IS NULL;
CREATE VIRTUAL TABLE search_events USING fts5 (
    title, body, content = 'searchable_events', content_rowid = 'seq', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
CREATE TRIGGER events_added AFTER INSERT ON events BEGIN
    INSERT INTO search_events (rowid, title, body) SELECT seq, title, body FROM searchable_events WHERE seq = new.seq;
END;
CREATE TRIGGER events_changing BEFORE UPDATE OF title, description, location, attendees, deleted_at ON events BEGIN
    INSERT INTO search_events (search_events, rowid, title, body)
    SELECT 'delete', seq, title, body FROM searchable_events WHERE seq = old.seq;
END;
CREATE TRIGGER events_changed AFTER UPDATE OF title, description, location, attendees, deleted_at ON events BEGIN
    INSERT INTO search_events (rowid, title, body) SELECT seq, title, body FROM searchable_events WHERE seq = new.seq;
END;
CREATE TRIGGER events_removing BEFORE DELETE ON events BEGIN
    INSERT INTO search_events (search_events, rowid, title, body)
    SELECT 'delete', seq, title, body FROM searchable_events WHERE seq = old.seq;
END;
INSERT INTO search_events (search_events) VALUES ('rebuild');

CREATE VIEW searchable_mails AS
    SELECT seq, id, subject AS title,
        sender || ' ' || coalesce(snippet, '') AS body
    FROM mails
    WHERE deleted_at IS NULL;
CREATE VIRTUAL TABLE search_mails USING fts5 (
    title, body, content = 'searchable_mails', content_rowid = 'seq', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
CREATE TRIGGER mails_added AFTER INSERT ON mails BEGIN
    INSERT INTO search_mails (rowid, title, body) SELECT seq, title, body FROM searchable_mails WHERE seq = new.seq;
END;
CREATE TRIGGER mails_changing BEFORE UPDATE OF subject, sender, snippet, deleted_at ON mails BEGIN
    INSERT INTO search_mails (search_mails, rowid, title, body)
    SELECT 'delete', seq, title, body FROM searchable_mails WHERE seq = old.seq;
END;
CREATE TRIGGER mails_changed AFTER UPDATE OF subject, sender, snippet, deleted_at ON mails BEGIN
    INSERT INTO search_mails (rowid, title, body) SELECT seq, title, body FROM searchable_mails WHERE seq = new.seq;
END;
CREATE TRIGGER mails_removing BEFORE DELETE ON mails BEGIN
    INSERT INTO search_mails (search_mails, rowid, title, body)
    SELECT 'delete', seq, title, body FROM searchable_mails WHERE seq = old.seq;
END;
INSERT INTO search_mails (search_mails) VALUES ('rebuild');

CREATE VIEW searchable_documents AS
    SELECT seq, id, title,
        content AS body
    FROM documents
    WHERE deleted_at IS NULL;
CREATE VIRTUAL TABLE search_documents USING fts5 (
    title, body, content = 'searchable_documents', content_rowid = 'seq', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
CREATE TRIGGER documents_added AFTER INSERT ON documents BEGIN
    INSERT INTO search_documents (rowid, title, body) SELECT seq, title, body FROM searchable_documents WHERE seq = new.seq;
END;
CREATE TRIGGER documents_changing BEFORE UPDATE OF title, content, deleted_at ON documents BEGIN
    INSERT INTO search_documents (search_documents, rowid, title, body)
    SELECT 'delete', seq, title, body FROM searchable_documents WHERE seq = old.seq;
END;
CREATE TRIGGER documents_changed AFTER UPDATE OF title, content, deleted_at ON documents BEGIN
    INSERT INTO search_documents (rowid, title, body) SELECT seq, title, body FROM searchable_documents WHERE seq = new.seq;
END;
CREATE TRIGGER documents_removing BEFORE DELETE ON documents BEGIN
    INSERT INTO search_documents (search_documents, rowid, title, body)
    SELECT 'delete', seq, title, body FROM searchable_documents WHERE seq = old.seq;
END;
INSERT INTO search_documents (search_documents) VALUES ('rebuild');

CREATE VIEW searchable_messages AS
    SELECT seq, id, '' AS title,
        content AS body
    FROM messages;
CREATE VIRTUAL TABLE search_messages USING fts5 (
    title, body, content = 'searchable_messages', content_rowid = 'seq', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
CREATE TRIGGER messages_added AFTER INSERT ON messages BEGIN
    INSERT INTO search_messages (rowid, title, body) SELECT seq, title, body FROM searchable_messages WHERE seq = new.seq;
END;
CREATE TRIGGER messages_changing BEFORE UPDATE OF content ON messages BEGIN
    INSERT INTO search_messages (search_messages, rowid, title, body)
    SELECT 'delete', seq, title, body FROM searchable_messages WHERE seq = old.seq;
END;
CREATE TRIGGER messages_changed AFTER UPDATE OF content ON messages BEGIN
    INSERT INTO search_messages (rowid, title, body) SELECT seq, title, body FROM searchable_messages WHERE seq = new.seq;
END;
CREATE TRIGGER messages_removing BEFORE DELETE ON messages BEGIN
    INSERT INTO search_messages (search_messages, rowid, title, body)
    SELECT 'delete', seq, title, body FROM searchable_messages WHERE seq = old.seq;
END;
INSERT INTO search_messages (search_messages) VALUES ('rebuild');
