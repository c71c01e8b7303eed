-- In which form the file of an import is read, as it was found out: encoding and separator. Null before that was kept.
alter table import_job add column read_as text;
