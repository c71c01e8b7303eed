-- What requests with an Idempotency-Key were answered, for 24 hours. The id is a digest of caller and key; without a status
-- the request is still being answered, which only its own transaction sees.
create table kept_answer (
    id       text        primary key,
    request  text        not null,
    path     text        not null,
    status   integer,
    location text,
    tag      text,
    body     text,
    kept_at  timestamptz not null default now()
);
create index kept_answer_by_age on kept_answer (kept_at);
