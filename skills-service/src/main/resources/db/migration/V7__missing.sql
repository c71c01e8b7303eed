-- What becomes of concepts that the edition lacks: keep or retire.
alter table import_job add column missing text not null default 'keep';
