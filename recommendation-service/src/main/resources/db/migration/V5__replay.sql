-- What a recommendation was computed from stays with it, so that it can be computed again: the assertions as told, and
-- the policy by the hash of its content. Null in rows from before, and in those of an older instance.
alter table recommendation
    add column assertions  text,
    add column policy_hash text;

create table policy (
    hash    text primary key,
    version text not null,
    body    text not null
);

-- The states of concepts that newer releases replaced: what it takes to put an older release together again.
create table past_concept (
    kind    text    not null,
    id      text    not null,
    release integer not null,
    hash    text    not null,
    retired boolean not null,
    body    text    not null,
    primary key (kind, id, release)
);
