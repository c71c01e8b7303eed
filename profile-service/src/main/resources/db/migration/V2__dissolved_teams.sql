-- Ids of teams that are no more; they are not given again.
create table dissolved_team (
    id text primary key
);
