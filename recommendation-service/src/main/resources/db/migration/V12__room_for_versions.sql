-- An event writes its person twice, as told and as computed. With room for both beside the one before, they are written to
-- its page, which is cleaned when it is full; on full pages each goes to another, and the table grows to the same size.
alter table person set (fillfactor = 40);
