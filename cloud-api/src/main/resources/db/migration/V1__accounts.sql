-- Runs unchanged on SQLite and PostgreSQL. Ids are UUIDs as text, times are epoch milliseconds (UTC).

create table users (
    id                 text   not null primary key,
    email              text   not null unique,
    password_hash      text   not null,
    tier               text   not null default 'free' check (tier in ('free', 'pro', 'power', 'team')),
    stripe_customer_id text   unique,
    created_at         bigint not null,
    updated_at         bigint not null
);

-- A sign-in is a family: the first token and every one that replaced another. Only hashes are kept.
create table refresh_tokens (
    id                text   not null primary key,
    user_id           text   not null references users (id) on delete cascade,
    token_hash        text   not null unique,
    family_id         text   not null,
    family_created_at bigint not null,
    parent_id         text,
    created_at        bigint not null,
    expires_at        bigint not null,
    used_at           bigint,
    replaced_by       text,
    revoked_at        bigint
);

create index refresh_tokens_family on refresh_tokens (family_id);
create index refresh_tokens_user on refresh_tokens (user_id);
create index refresh_tokens_expiry on refresh_tokens (expires_at);
