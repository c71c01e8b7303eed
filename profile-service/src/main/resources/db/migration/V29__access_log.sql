-- Who read or changed whose data; written in bulk, counted by the minute. Entries of people who were erased name a digest.
create table access_log (
    seq       bigint generated always as identity primary key,
    reader    text        not null,
    client    text,
    by_right  text        not null,
    operation text        not null,
    -- Null: nobody's data; '*': everyone's.
    person    text,
    allowed   boolean     not null,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    times     integer     not null
);
create index on access_log (person, seq);
create index on access_log (reader, seq);
-- Rows stand in the order of their time; this costs next to nothing when they are written, and finds the old ones.
create index on access_log using brin (last_at);

create function access_digest(id text) returns text
    language sql immutable as $$ select 'sha256:' || encode(sha256(convert_to(id, 'UTF8')), 'hex') $$;

-- A text that is nobody's id may be a name that somebody typed: it is not kept.
create function access_person(id text) returns text
    language sql stable as $$
    select case
        when id = '*' then id
        when exists (select 1 from person p where p.id = $1) then id
        when exists (select 1 from erasure where person_digest = substr(access_digest($1), 8)) then access_digest($1)
    end $$;

create function access_reader(id text) returns text
    language sql stable as $$
    select case
        when exists (select 1 from erasure where person_digest = substr(access_digest($1), 8)) then access_digest($1)
        else id
    end $$;
