#!/bin/bash
# One database and one user for each service and for Keycloak; no one can open another's.
set -euo pipefail
make_database() {
  psql --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --set=name="$1" --set=password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
}
make_database_of_service() {
  make_database "$1" "$2"
  psql --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --set=name="$1" <<'SQL'
-- So that a service can let go of the log that has what it deleted.
grant pg_checkpoint to :"name";
\connect :"name"
grant execute on function pg_switch_wal() to :"name";
SQL
}
# With "keycloak": that alone, where the others are there already.
if [ "${1:-}" != keycloak ]; then
  make_database_of_service profile "$PROFILE_DB_PASSWORD"
  make_database_of_service skills "$SKILLS_DB_PASSWORD"
  make_database_of_service recommendation "$RECOMMENDATION_DB_PASSWORD"
fi
# No password is in a .env from before there was Keycloak.
[ -z "${KEYCLOAK_DB_PASSWORD:-}" ] || make_database keycloak "$KEYCLOAK_DB_PASSWORD"
