-- What could not be taken, by where it stands on its topic, until it is taken after all or is there no more.
create table dead_letter (
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    record_key    text,
    cause         text        not null,
    rejected_at   timestamptz not null default now(),
    settled_at    timestamptz,
    outcome       text check (outcome in ('taken', 'gone')),
    primary key (topic, partition, record_offset)
);
