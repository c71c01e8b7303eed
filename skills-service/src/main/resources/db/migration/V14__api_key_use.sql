-- When a key, which profile-service keeps, was used here last, to the minute.
create table api_key_use (
    key     uuid primary key,
    used_at timestamptz not null
);
