#!/bin/bash
# What we use of the official image's contract: a new data directory gets the password of POSTGRES_PASSWORD and runs
# the scripts of /docker-entrypoint-initdb.d against a server that only the socket reaches; later starts just start.
set -euo pipefail
if [ "$(id -u)" = 0 ]; then
  echo "The stand-in runs as the user postgres only: docker-compose.yml says so" >&2
  exit 1
fi
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  export POSTGRES_USER=${POSTGRES_USER:-postgres}
  : "${POSTGRES_PASSWORD:?POSTGRES_PASSWORD must be set}"
  chmod 700 "$PGDATA"
  initdb --pgdata="$PGDATA" --username="$POSTGRES_USER" --pwfile=<(echo "$POSTGRES_PASSWORD") --auth-host=scram-sha-256 --auth-local=trust
  echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
  pg_ctl --pgdata="$PGDATA" --wait start --options="-c listen_addresses=''"
  export PGHOST=/var/run/postgresql
  for script in /docker-entrypoint-initdb.d/*; do
    case $script in
    *.sh) bash "$script" ;;
    *.sql) psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --file="$script" ;;
    esac
  done
  unset PGHOST
  pg_ctl --pgdata="$PGDATA" --wait --mode=fast stop
fi
# The real image writes this into its sample configuration.
exec "$@" -c "listen_addresses=*"
