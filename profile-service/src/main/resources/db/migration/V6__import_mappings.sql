-- Mappings that are used where an import names the source of its file and sends none.
create table import_mapping (
    source     text primary key,
    mapping    text        not null,
    changed_at timestamptz not null
);
