-- What caused the event, as the W3C traceparent of the record that is sent; null where nothing was traced.
alter table outbox_event add column traceparent text;
