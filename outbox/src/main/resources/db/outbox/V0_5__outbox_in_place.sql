-- A row lives for milliseconds: compressing it, or moving its data to another table, costs more than it saves.
alter table outbox_event set (toast_tuple_target = 8160);
