-- Which model answers in a conversation; null for the one that the settings name.
ALTER TABLE chats ADD COLUMN model TEXT;
