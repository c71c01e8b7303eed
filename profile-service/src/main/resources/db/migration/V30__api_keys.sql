-- Of a secret only the digest is kept; of the one before, as long as it still opens.
create table api_key (
    id             uuid primary key,
    version        bigint      not null,
    name           text        not null,
    scopes         text[]      not null,
    digest         text        not null,
    previous       text,
    previous_until timestamptz,
    created_at     timestamptz not null,
    rotated_at     timestamptz,
    expires_at     timestamptz
);

-- When a key was used here last, to the minute.
create table api_key_use (
    key     uuid primary key,
    used_at timestamptz not null
);
