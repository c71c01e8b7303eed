-- What is to be imported. Whoever works on one holds its row until all is done: when the work breaks off it is free again.
create table import_job (
    id           uuid primary key,
    seq          bigint      not null generated always as identity unique,
    framework    text        not null,
    format       text        not null,
    path         text        not null,
    dry_run      boolean     not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    ended_at     timestamptz,
    -- What came of it, JSON; null while it is not done.
    outcome      text,
    -- Why nothing came of it.
    failure      text
);
create index import_job_open on import_job (seq) where ended_at is null;

-- How far it is; apart, so that it is seen while the work goes on.
create table import_progress (
    job        uuid primary key references import_job,
    began_at   timestamptz not null,
    bytes      bigint      not null,
    bytes_read bigint      not null,
    rows_read  bigint      not null
);

-- What was wrong about rows.
create table import_fault (
    job    uuid    not null references import_job,
    number integer not null,
    file   text    not null,
    line   bigint  not null,
    kind   text    not null,
    value  text    not null,
    advice text    not null,
    primary key (job, number)
);
