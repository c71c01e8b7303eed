# Sourced by backup and restore: how the composition is spoken to.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
databases=(profile skills recommendation)
services=(profile-service skills-service recommendation-service)
started_at=$(date +%s%N)

say() {
  printf '[%5.1f s] %s\n' "$(seconds_since "$started_at")e-1" "$*" >&2
}

# In tenths, for bash counts in whole numbers only.
seconds_since() {
  echo $((($(date +%s%N) - $1) / 100000000))
}

fail() {
  say "$*"
  exit 1
}

# "docker compose" where it is there, the older docker-compose elsewhere.
compose() {
  local env_file=${SKILLSGAP_ENV_FILE:-.env}
  if docker compose version >/dev/null 2>&1; then
    docker compose --env-file "$env_file" "$@"
  else
    docker-compose --env-file "$env_file" "$@"
  fi
}

sql() { # database, statement
  compose exec -T postgres psql --username=postgres --dbname="$1" --no-psqlrc --tuples-only --no-align \
    --set=ON_ERROR_STOP=1 --command="$2" </dev/null | tr -d '\r'
}

# One line a table: database, table, rows.
rows() { # database
  sql "$1" "select '$1 ' || relname || ' ' || (xpath('/row/n/text()',
      query_to_xml(format('select count(*) as n from %I.%I', nspname, relname), false, true, '')))[1]::text
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind = 'r' and nspname not in ('pg_catalog', 'information_schema') order by nspname, relname"
}

# Adds the receipts of all erasures to a list; they name digests, not people. What is in it already stays.
remember_erasures() { # file
  local known=()
  [ ! -e "$1" ] || known=("$1")
  sql profile "copy (select id, person_digest, erased_at, assertions, memberships from erasure) to stdout (format csv)" |
    LC_ALL=C sort -u "${known[@]}" - >"$1.unfinished"
  mv "$1.unfinished" "$1"
}

# The tool is in every service's image, with the Kafka client that the service itself uses.
topics() { # dump or load
  compose run -T --rm --no-deps --entrypoint java -e JAVA_TOOL_OPTIONS= recommendation-service \
    -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dslf4j.internal.verbosity=WARN \
    -Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider \
    -cp 'topic-backup.jar:lib/main/*' dev.skillsgap.topicbackup.TopicBackup "$1" kafka:9092
}

running() { # service
  local container
  container=$(compose ps -q "$1" 2>/dev/null)
  [ -n "$container" ] && [ "$(docker inspect --format '{{.State.Running}}' "$container")" = true ]
}
