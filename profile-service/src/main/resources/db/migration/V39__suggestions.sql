-- What was probably to stand in the cell that a fault is about.
alter table import_fault add column suggestion text;
alter table import_rejected add column suggestion text;
