#!/bin/bash
# One database and one user for each service; no service can open another's.
set -euo pipefail
make_database() {
  psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set=name="$1" --set=password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
-- So that a service can let go of the log that has what it deleted.
grant pg_checkpoint to :"name";
\connect :"name"
grant execute on function pg_switch_wal() to :"name";
SQL
}
make_database profile "$PROFILE_DB_PASSWORD"
make_database skills "$SKILLS_DB_PASSWORD"
make_database recommendation "$RECOMMENDATION_DB_PASSWORD"
