-- Imports of people. What a row of the file says of somebody is not kept here: only where it stands and what is wrong.
create table import_job (
    id           uuid primary key,
    seq          bigint generated always as identity unique,
    file_name    text        not null,
    mapping      text        not null,
    dry_run      boolean     not null,
    requested_by text,
    requested_at timestamptz not null,
    -- How far it is; written by the transactions that take the rows.
    began_at     timestamptz,
    worked_at    timestamptz,
    bytes        bigint      not null default 0,
    bytes_read   bigint      not null default 0,
    rows_read    bigint      not null default 0,
    people_new   bigint      not null default 0,
    people_changed bigint    not null default 0,
    left_out     bigint      not null default 0,
    ended_at     timestamptz,
    outcome      text,
    failure      text
);
create index on import_job (seq) where ended_at is null;

create table import_fault (
    job         uuid    not null references import_job on delete cascade,
    number      integer not null,
    row_number  bigint  not null,
    column_name text    not null,
    kind        text    not null,
    value       text    not null,
    times       bigint  not null,
    advice      text    not null,
    primary key (job, number)
);
