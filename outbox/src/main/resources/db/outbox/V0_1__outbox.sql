create table outbox_event (
    id          bigint generated always as identity primary key,
    topic       text        not null,
    record_key  text        not null,
    event_id    text        not null,
    type        text        not null,
    time        timestamptz not null,
    data        bytea,
    appended_at timestamptz not null default now()
);
