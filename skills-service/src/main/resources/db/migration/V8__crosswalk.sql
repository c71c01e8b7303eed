-- Which skills of different frameworks may be the same, and what was decided of it.
create table correspondence (
    id          bigint generated always as identity primary key,
    -- The name in another framework, and the skill that counts in its place.
    skill       text             not null,
    same_as     text             not null,
    confidence  double precision not null check (confidence between 0 and 1),
    why         text             not null,
    state       text             not null check (state in ('proposed', 'accepted', 'refused')),
    proposed_at timestamptz      not null,
    decided_by  text,
    decided_at  timestamptz,
    unique (skill, same_as)
);
create unique index correspondence_accepted on correspondence (skill) where state = 'accepted';
