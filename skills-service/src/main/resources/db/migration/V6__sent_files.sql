-- Files that were sent with the request for an import, in pieces. They come with the job and go with its end, in the same
-- transactions: a kill leaves neither a job without its files nor files without a job, and every instance sees them.
alter table import_job alter column path drop not null;
alter table import_job add column files text[] not null default '{}';

create table import_file (
    job     uuid    not null references import_job,
    -- Its place among the job's files, from 1; what it is called stands with the job, and is never a path.
    file    integer not null,
    piece   integer not null,
    content bytea   not null,
    primary key (job, file, piece)
);
-- Most are packed already: packing them again only takes time.
alter table import_file alter column content set storage external;
