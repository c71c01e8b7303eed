-- When an objection was raised, answered, or lost the name of who was erased: what is said against a recommendation is told to
-- those who keep a copy of it. By the same clock as that of the rows in V22.
alter table objection
    add told_at timestamptz not null default case when pg_current_xact_id() is not null then clock_timestamp() end;
create index objection_by_moment on objection (told_at, (cast(recommendation as text)));

create function note_told() returns trigger language plpgsql as $$
begin
    perform pg_current_xact_id();
    new.told_at := clock_timestamp();
    return new;
end $$;
create trigger told before update on objection for each row execute function note_told();
