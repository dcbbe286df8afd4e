-- Runs unchanged on SQLite and PostgreSQL. Times are epoch milliseconds (UTC). No card data, ever: the payment provider keeps it.

-- users.tier is what the provider says; it holds until tier_until (the grace of a plan that is past due), or without end.
-- billing_version counts the writes of that state: who has read an older number must look again before writing.
alter table users add column tier_until bigint;
alter table users add column seats integer not null default 1;
alter table users add column billing_version bigint not null default 0;

-- What the provider said last. tier is null for a price that is not configured.
create table subscriptions (
    id                     text    not null primary key,
    user_id                text    not null references users (id) on delete cascade,
    stripe_subscription_id text    not null unique,
    tier                   text    check (tier in ('pro', 'power', 'team')),
    status                 text    not null,
    price_id               text    not null,
    seats                  integer not null,
    current_period_end     bigint  not null,
    cancel_at_period_end   integer not null,
    past_due_since         bigint,
    created_at             bigint  not null,
    updated_at             bigint  not null
);

create index subscriptions_user on subscriptions (user_id);

-- Each event has its row from the transaction that had its effect, so an event that comes again has none.
create table webhook_events (
    id          text   not null primary key,
    type        text   not null,
    created     bigint not null,
    received_at bigint not null
);

create index webhook_events_received on webhook_events (received_at);

-- What the sandbox plays the provider with. The state is JSON; its shapes are the records of cloud.billing.sandbox.
create table sandbox_objects (
    id          text   not null primary key,
    kind        text   not null,
    customer_id text   not null,
    created_at  bigint not null,
    state       text   not null
);

create index sandbox_objects_customer on sandbox_objects (kind, customer_id, created_at);
