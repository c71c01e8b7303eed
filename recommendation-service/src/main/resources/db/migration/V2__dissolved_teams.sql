-- A dissolved team is remembered, so that an event that comes late does not bring it back.
alter table team add column dissolved boolean not null default false;
