-- Rows that an import left out, as a table in CSV to be mended and sent again; of one format alone, and with the job.
create table import_rejected (
    job     uuid primary key references import_job on delete cascade,
    content text not null
);
