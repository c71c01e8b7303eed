-- Whose badges are believed, and the public keys of theirs, as JWKs by their names; an issuer that is a did:key needs none.
create table badge_issuer (
    id       uuid primary key,
    issuer   text        not null unique,
    name     text        not null,
    level    integer     not null check (level between 1 and 5),
    added_at timestamptz not null
);
create table badge_issuer_key (
    issuer_id uuid not null references badge_issuer on delete cascade,
    name      text not null,
    jwk       text not null,
    primary key (issuer_id, name)
);

-- Lists in which issuers say what they revoked, the newest of each, as they were sent.
create table badge_status_list (
    id          text primary key,
    issuer      text        not null,
    credential  text        not null,
    valid_from  timestamptz not null,
    valid_until timestamptz,
    received_at timestamptz not null
);

-- Credentials as they were sent, for anybody to verify again, and what came of them.
create table badge (
    id             uuid primary key,
    person_id      text        not null references person on delete cascade,
    digest         text        not null,
    credential     text        not null,
    issuer         text        not null,
    name           text        not null,
    valid_from     timestamptz not null,
    valid_until    timestamptz,
    received_at    timestamptz not null,
    received_by    text,
    revoked_at     timestamptz,
    revoked_why    text,
    unique (person_id, digest)
);
create index on badge (issuer);
create table badge_assertion (
    badge_id     uuid not null references badge on delete cascade,
    assertion_id uuid not null references assertion on delete cascade,
    primary key (badge_id, assertion_id)
);
create index on badge_assertion (assertion_id);
create table badge_status (
    badge_id uuid    not null references badge on delete cascade,
    list     text    not null,
    position integer not null,
    primary key (badge_id, list, position)
);
create index on badge_status (list);

-- The key with which this installation signs its badges, made once.
create table badge_key (
    id      integer primary key check (id = 1),
    public  bytea       not null,
    secret  bytea       not null,
    made_at timestamptz not null
);
