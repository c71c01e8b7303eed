-- What each instance has done of the work that a new release makes; a row an instance, so that none waits for another.
create table recomputation (
    release  integer     not null,
    instance uuid        not null,
    computed bigint      not null,
    emitted  bigint      not null,
    began_at timestamptz not null default now(),
    last_at  timestamptz not null default now(),
    primary key (release, instance)
);
