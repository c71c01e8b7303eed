-- What people were said to hold under another system's names of skills. Kept as it was said, whether or not the name is mapped.
create table outside_claim (
    id           bigint generated always as identity primary key,
    person_id    text        not null references person on delete cascade,
    system       text        not null,
    outside_id   text,
    outside_name text,
    name_key     text,
    level        integer     not null check (level between 0 and 5),
    source       text        not null,
    evidence     text,
    asserted_by  text,
    asserted_at  timestamptz not null,
    expires_at   timestamptz,
    recorded_at  timestamptz not null,
    origin       text        not null,
    -- Whether somebody still has to look what the mappings make of it.
    due          boolean     not null default true,
    -- As which skill it counts, and the assertion that was made of it; that is null where it was there already.
    skill        text,
    assertion    uuid references assertion on delete set null,
    called       text generated always as (coalesce('id:' || outside_id, 'name:' || name_key)) stored not null
);
create unique index on outside_claim (person_id, system, called, level, source, asserted_at, md5(coalesce(evidence, '')));
create index on outside_claim (person_id) where due;
create index on outside_claim (system, outside_id);
create index on outside_claim (system, name_key);
create index on outside_claim (system, called) where skill is null and assertion is null;

-- What such a name means here; without a skill: nothing.
create table skill_mapping (
    id           uuid primary key,
    version      bigint           not null,
    system       text             not null,
    called       text             not null,
    outside_id   text,
    outside_name text,
    skill        text,
    kind         text             not null check (kind in ('EXACT', 'CLOSE')),
    confidence   double precision not null check (confidence between 0 and 1),
    status       text             not null check (status in ('SUGGESTED', 'CONFIRMED', 'REJECTED')),
    made_by      text,
    made_at      timestamptz      not null,
    decided_by   text,
    decided_at   timestamptz,
    check (skill is not null or status = 'REJECTED')
);
create unique index on skill_mapping (system, called, coalesce(skill, ''));
create unique index on skill_mapping (system, called) where status = 'CONFIRMED';

-- Of the file of an import: the system that it came from, by whose names of skills it goes. Null: none was named.
alter table import_job add column system text;
