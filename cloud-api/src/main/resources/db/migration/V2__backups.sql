-- Runs unchanged on SQLite and PostgreSQL. Times are epoch milliseconds (UTC). The bytes themselves lie in the object store.

create table backup_metadata (
    id           text    not null primary key,
    user_id      text    not null references users (id) on delete cascade,
    s3_key       text    not null unique,
    version      bigint  not null,
    timestamp    bigint  not null,
    checksum     text    not null,
    chunk_count  integer not null,
    size_bytes   bigint  not null,
    object_bytes bigint  not null,
    created_at   bigint  not null,
    deleted_at   bigint,
    unique (user_id, version)
);

-- A pack without stored_at was announced for a direct upload and has not been seen in the store yet.
create table backup_packs (
    user_id      text   not null references users (id) on delete cascade,
    name         text   not null,
    s3_key       text   not null unique,
    object_bytes bigint not null,
    checksum     text   not null,
    created_at   bigint not null,
    stored_at    bigint,
    primary key (user_id, name)
);

-- Which packs a backup needs. A pack that is needed cannot be removed.
create table backup_contents (
    backup_id text not null references backup_metadata (id) on delete cascade,
    user_id   text not null,
    pack      text not null,
    primary key (backup_id, pack),
    foreign key (user_id, pack) references backup_packs (user_id, name)
);

create index backup_contents_pack on backup_contents (user_id, pack);

create table backup_sessions (
    id              text   not null primary key,
    user_id         text   not null references users (id) on delete cascade,
    idempotency_key text,
    version         bigint not null,
    created_at      bigint not null,
    expires_at      bigint not null,
    unique (user_id, idempotency_key)
);

-- Which packs a running upload will need; they are not collected as garbage.
create table backup_claims (
    session_id text not null references backup_sessions (id) on delete cascade,
    user_id    text not null,
    pack       text not null,
    primary key (session_id, pack)
);

create index backup_claims_pack on backup_claims (user_id, pack);

-- The wrapped keys, as the desktop made them: base64, opaque here.
create table backup_keyrings (
    user_id    text   not null references users (id) on delete cascade,
    revision   bigint not null,
    content    text   not null,
    checksum   text   not null,
    created_at bigint not null,
    primary key (user_id, revision)
);
