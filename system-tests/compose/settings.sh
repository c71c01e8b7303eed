# Sourced by the scripts beside it: where the proof keeps its things, and how they speak.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
project=$(cd "$here/../.." && pwd -P)
# Outside of the project: the engine's layers must not be part of what the images are built from.
proof=${SKILLSGAP_PROOF_DIR:-/var/tmp/skillsgap-proof}
namespace=$(basename "$proof")
socket=$proof/docker.sock
export DOCKER_HOST=unix://$socket
# The clients of the packaged engine, whatever else of that name comes first.
export PATH=/usr/sbin:/usr/bin:$PATH
# The old builder: the new one would ask a registry about base images that stand here.
export DOCKER_BUILDKIT=0 COMPOSE_DOCKER_CLI_BUILD=0 COMPOSE_PROJECT_NAME=skillsgap
started_at=$SECONDS

say() {
  printf '[%3d s] %s\n' $((SECONDS - started_at)) "$*" >&2
}

fail() {
  say "FAILED: $*"
  exit 1
}

need_root() {
  [ "$(id -u)" = 0 ] || fail "this needs root: an engine, a network namespace and foreign file systems are made"
}
