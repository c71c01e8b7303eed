-- The next people of whom an older release was computed are found where the last ones were, however many there are: ordered
-- by id alone, every batch read, or sorted, all of them.
drop index person_outdated;
create index person_outdated on person (computed_release, id) where target_role is not null;
