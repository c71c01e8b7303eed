-- Since when something was deleted that is still in the files of the tables; a row for each time.
create table forgetting (
    id        bigint generated always as identity primary key,
    wanted_at timestamptz not null default now()
);
