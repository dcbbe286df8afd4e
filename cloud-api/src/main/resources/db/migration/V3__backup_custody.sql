-- Which series of backups an account keeps in its object store, and since which generation of its keepers. Only where other
-- clouds can come to the same store: on the clouds of one computer. The row appears with the first inventory in the store.
-- The checksums are those of the inventory that was written last and of the one that is being written: another one there
-- comes from a copy of this database.
create table backup_custody (
    user_id    text    not null primary key references users (id) on delete cascade,
    series     text    not null,
    generation integer not null,
    written    text    not null,
    writing    text    not null
);
