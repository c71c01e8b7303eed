-- Digests are kept for a time; those from before count from now.
alter table erased add column erased_at timestamptz not null default now();
