-- Hours a week for learning, by which a path is scheduled; null until the person's next event.
alter table person add column hours_per_week double precision;
