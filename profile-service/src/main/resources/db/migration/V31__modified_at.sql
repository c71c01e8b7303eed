-- When a row was written last, for those who read what is new since a moment. By the clock of the database, and not before the
-- writing transaction has its number: whoever sees which transactions with a number are under way, and since when, knows up to
-- which moment nothing more will appear.
create function note_modification() returns trigger language plpgsql as $$
begin
    perform pg_current_xact_id();
    new.modified_at := clock_timestamp();
    return new;
end $$;

alter table person add column modified_at timestamptz;
update person set modified_at = changed_at;
alter table person alter column modified_at set not null;
create index person_by_modification on person (modified_at, id);
create trigger modified before insert or update on person for each row execute function note_modification();

alter table team add column modified_at timestamptz;
update team set modified_at = changed_at;
alter table team alter column modified_at set not null;
create index team_by_modification on team (modified_at, id);
create trigger modified before insert or update on team for each row execute function note_modification();

-- What remains of those who and that are no more. A restore takes receipts in a table of this form without it:
-- null is let in there, and ended by the trigger.
alter table erasure add column modified_at timestamptz;
update erasure set modified_at = erased_at;
create index erasure_by_modification on erasure (modified_at, person_digest);
create trigger modified before insert on erasure for each row execute function note_modification();

-- When those before were dissolved was not noted: to everybody who asks it is news once.
alter table dissolved_team add column modified_at timestamptz not null default now();
create index dissolved_team_by_modification on dissolved_team (modified_at, id);
create trigger modified before insert on dissolved_team for each row execute function note_modification();
