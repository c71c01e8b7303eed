-- Where others are told what was recommended. The secrets are kept as they are: what is sent is signed with them.
create table webhook (
    id               uuid primary key,
    seq              bigint generated always as identity unique,
    version          bigint      not null,
    url              text        not null,
    description      text        not null,
    -- Filters; an empty one lets everything through.
    types            text[]      not null,
    roles            text[]      not null,
    teams            text[]      not null,
    fields           text[]      not null,
    secret           text        not null,
    previous_secret  text,
    previous_until   timestamptz,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    disabled_at      timestamptz,
    disabled_because text,
    -- Since when every attempt failed; null when the last one did not.
    failing_since    timestamptz
);

-- What is to be told to whom, and how that went. Its webhook is no foreign key: one that is deleted meanwhile must not
-- keep people from being computed; rows that nobody asks for go with the retention.
create table webhook_delivery (
    seq          bigint generated always as identity primary key,
    webhook      uuid        not null,
    -- The id by which receivers know it again; of an update the recommendation's, whose body is told.
    event        uuid        not null,
    type         text        not null,
    person       text,
    happened_at  timestamptz not null,
    created_at   timestamptz not null default now(),
    -- When it is tried next; null when nothing is left to do.
    due_at       timestamptz default now(),
    -- Attempts of this round; a replay begins another one.
    tries        integer     not null default 0,
    attempts     jsonb       not null default '[]',
    delivered_at timestamptz,
    -- It tells that the person was erased: it goes once it is told.
    forget       boolean     not null default false,
    unique (webhook, event)
);
create index on webhook_delivery (webhook, due_at, seq) where due_at is not null;
create index on webhook_delivery (webhook, seq);
create index on webhook_delivery (person);
-- Rows stand in the order of their time; this costs next to nothing when they are written.
create index on webhook_delivery using brin (created_at);
