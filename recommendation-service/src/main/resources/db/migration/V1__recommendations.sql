-- Everything but the log of recommendations is a copy of what the topics hold.
create table concept (
    kind    text    not null check (kind in ('skill', 'role', 'resource')),
    id      text    not null,
    release integer not null,
    hash    text    not null,
    retired boolean not null,
    body    text    not null,
    primary key (kind, id)
);
create index on concept (release);

create table release (
    number            integer primary key,
    published_at      timestamptz not null,
    skills            integer     not null,
    roles             integer     not null,
    resources         integer     not null,
    changed_skills    integer     not null,
    changed_roles     integer     not null,
    changed_resources integer     not null,
    hash              text        not null,
    complete          boolean     not null default false
);

create table person (
    id               text primary key,
    version          bigint      not null,
    changed_at       timestamptz not null,
    target_role      text,
    teams            text[]      not null,
    assertions       text        not null,
    computed_version bigint,
    computed_release integer,
    -- Of the recommendation that stands on the topic; null where none does.
    answer_hash      text
);
-- The two questions of the worker: who changed, and who was computed from an older release.
create index person_changed on person (id) where computed_version is distinct from version;
create index person_outdated on person (computed_release) where target_role is not null;

create table team (
    id      text primary key,
    version bigint not null,
    manager text
);
create index on team (manager);

-- What remains of an erased person: SHA-256 of the id, so that a late event does not bring the person back.
create table erased (
    person_digest text primary key
);

create table recommendation (
    seq            bigint generated always as identity primary key,
    id             uuid        not null unique,
    person         text        not null,
    role           text        not null,
    person_version bigint      not null,
    release        integer     not null,
    policy         text        not null,
    as_of          date        not null,
    emitted_at     timestamptz not null default now(),
    body           text        not null
);
create index on recommendation (person, seq);
create index on recommendation (emitted_at);
