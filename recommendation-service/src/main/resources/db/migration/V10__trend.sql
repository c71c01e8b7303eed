-- What trends are made of, so that no body has to be read for it. Null in rows from before, and in those of an older
-- instance: there it is read from the body.
alter table recommendation
    add column readiness_low  double precision,
    add column readiness_high double precision,
    add column blockers       integer;
