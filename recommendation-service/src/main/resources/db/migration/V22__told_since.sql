-- When a row was written, for those who read what is new since a moment. By the clock of the database, and not before the writing
-- transaction has its number: whoever sees which transactions with a number are under way, and since when, knows up to which
-- moment nothing more will appear.
alter table recommendation
    alter column emitted_at set default case when pg_current_xact_id() is not null then clock_timestamp() end;
alter table erased
    alter column erased_at set default case when pg_current_xact_id() is not null then clock_timestamp() end;
create index erased_by_moment on erased (erased_at, person_digest);
