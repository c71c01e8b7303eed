-- How far a person is with what teaches, JSON as it was told; null until the person's next event, and where nothing is noted.
alter table person add column learning text;
-- The same of a recommendation, for a replay: null where nothing was noted, and in rows from before, which left out nothing.
alter table recommendation add column learning text;
