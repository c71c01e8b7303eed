-- What somebody says against a recommendation, and what a human decided; it goes with the recommendation.
create table objection (
    id             uuid primary key,
    seq            bigint generated always as identity unique,
    recommendation uuid        not null references recommendation (id) on delete cascade,
    reason         text        not null,
    -- Null: they were erased.
    raised_by      text,
    raised_at      timestamptz not null,
    -- Null: nobody has answered.
    verdict        text check (verdict in ('upheld', 'overridden', 'rejected')),
    verdict_reason text,
    instead        text,
    answered_by    text,
    answered_at    timestamptz
);
create index on objection (recommendation, seq);
create index on objection (raised_by);
create index on objection (answered_by);
