-- Rows that imports left out, as they stood, and those above the data; deleted some days after the end of the import, and when
-- somebody is erased whom one of the keys may call: id, e-mail address or employee number, in small letters.
create table import_rejected (
    job         uuid   not null references import_job on delete cascade,
    row_number  bigint not null,
    column_name text   not null,
    code        text   not null,
    message     text   not null,
    cells       text   not null,
    keys        text[] not null,
    primary key (job, row_number)
);
create index on import_rejected using gin (keys);
