create table team (
    id         text primary key,
    version    bigint      not null,
    name       text        not null,
    manager    text,
    changed_at timestamptz not null
);
create index on team (manager);

create table person (
    id              text primary key,
    version         bigint           not null,
    name            text             not null,
    email           text,
    employee_number text,
    target_role     text,
    hours_per_week  double precision not null,
    created_at      timestamptz      not null,
    changed_at      timestamptz      not null
);
create unique index on person (lower(email));
create unique index on person (employee_number);

create table person_team (
    person_id text not null references person,
    team_id   text not null references team,
    primary key (person_id, team_id)
);
create index on person_team (team_id);

-- Append-only but for the two columns that mark a withdrawal.
create table assertion (
    id           uuid primary key,
    person_id    text        not null references person,
    skill        text        not null,
    level        integer     not null check (level between 0 and 5),
    source       text        not null,
    evidence     text,
    asserted_by  text,
    asserted_at  timestamptz not null,
    expires_at   timestamptz,
    recorded_at  timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by text
);
create index on assertion (person_id, recorded_at);

-- What remains of an erased person: a digest, so that late messages and re-used ids are recognised.
create table erasure (
    id            uuid primary key,
    person_digest text        not null unique,
    erased_at     timestamptz not null,
    assertions    integer     not null,
    memberships   integer     not null
);

-- What this service knows of the taxonomy, from skills.*.v1.
create table known_concept (
    kind    text    not null,
    id      text    not null,
    release integer not null,
    retired boolean not null,
    label   text    not null,
    labels  text[]  not null,
    primary key (kind, id)
);
create table known_release (
    number integer primary key,
    skills integer not null,
    roles  integer not null
);

create extension if not exists pg_trgm;
