-- What a provisioning client said of a person or a team besides what is kept there anyway.
create table scim_user (
    person_id   text primary key references person on delete cascade,
    version     bigint      not null,
    user_name   text        not null,
    external_id text,
    active      boolean     not null,
    resource    jsonb       not null,
    changed_at  timestamptz not null
);
create unique index on scim_user (lower(user_name));
create index on scim_user (external_id);

create table scim_group (
    team_id     text primary key references team on delete cascade,
    external_id text
);
create index on scim_group (external_id);

-- Of a secret only the digest is kept; of the one before, as long as it still opens.
create table provisioning_token (
    id             uuid primary key,
    name           text        not null,
    scope          text        not null,
    digest         text        not null unique,
    previous       text,
    previous_until timestamptz,
    created_at     timestamptz not null,
    rotated_at     timestamptz,
    expires_at     timestamptz,
    last_used_at   timestamptz
);
create index on provisioning_token (previous);
