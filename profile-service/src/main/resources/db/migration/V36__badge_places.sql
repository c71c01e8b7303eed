-- The place of an assertion's badges in the lists that say which of our badges are revoked, drawn by lot. When the assertion
-- is deleted the place remains, revoked, and nothing tells any more whose it was.
create table badge_place (
    list         integer not null,
    position     integer not null check (position between 0 and 131071),
    assertion_id uuid unique references assertion on delete set null,
    primary key (list, position)
);
