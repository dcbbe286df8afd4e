-- Runs unchanged on SQLite and PostgreSQL. Times are epoch milliseconds (UTC). Only numbers: nothing of what was asked.

create table credit_balances (
    user_id     text   not null primary key references users (id) on delete cascade,
    balance     bigint not null check (balance >= 0),
    monthly_cap bigint check (monthly_cap >= 0)
);

-- Only ever added to. The balance is the sum of an account's credits here: above zero for what came, below for what went.
create table credit_ledger (
    id              text   not null primary key,
    user_id         text   not null references users (id) on delete cascade,
    kind            text   not null check (kind in ('purchase', 'usage')),
    credits         bigint not null,
    idempotency_key text   not null unique,
    model           text,
    input_tokens    bigint,
    output_tokens   bigint,
    created_at      bigint not null
);

create index credit_ledger_user on credit_ledger (user_id, created_at);

-- What running answers may cost. One that is left behind by a crash counts no more after expires_at.
create table credit_reservations (
    id         text   not null primary key,
    user_id    text   not null references users (id) on delete cascade,
    credits    bigint not null check (credits > 0),
    expires_at bigint not null
);

create index credit_reservations_user on credit_reservations (user_id, expires_at);
