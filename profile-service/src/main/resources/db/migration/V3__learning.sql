-- How far a person is with what teaches: of a person like the teams, and told with the person. Rows go with their person, also
-- where an instance from before these tables erases somebody.
create table learning (
    person_id  text        not null references person on delete cascade,
    resource   text        not null,
    status     text        not null check (status in ('STARTED', 'DONE', 'SKIPPED')),
    note       text,
    changed_at timestamptz not null,
    primary key (person_id, resource)
);

-- What a resource that was done would let one assert. An open one goes with the mark that it rests on, a decided one stays.
create table proposal (
    id         uuid primary key,
    person_id  text        not null references person on delete cascade,
    resource   text        not null,
    skill      text        not null,
    level      integer     not null check (level between 1 and 5),
    status     text        not null check (status in ('OPEN', 'ACCEPTED', 'DECLINED')),
    made_at    timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    assertion  uuid references assertion on delete set null
);
create index on proposal (person_id);
create unique index on proposal (person_id, resource, skill) where status = 'OPEN';

-- Of the resources among the known concepts: the highest level of each skill that they lead to.
create table known_teaching (
    resource text    not null,
    skill    text    not null,
    level    integer not null,
    primary key (resource, skill)
);
-- Null in rows from before resources were read: they hold back nothing.
alter table known_release add column resources integer;
