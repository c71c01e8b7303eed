-- The trace in which the person's newest version was taken: the recommendation on it belongs to the same one.
alter table person add column traceparent text;
