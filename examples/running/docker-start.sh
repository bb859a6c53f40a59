#!/bin/sh
# Starts a command of handbill in its container. A server that listens to the world needs keys: where none is given, one of
# each kind is made at the first start, kept beside the records, and printed.
set -eu
keys="$HANDBILL_DATA/keys.env"
random() { head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'; }

if [ "${1:-serve}" = healthcheck ]; then
  exec node -e "fetch('http://127.0.0.1:$PORT/healthz').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"
fi
if [ -z "${HANDBILL_API_KEYS:-}${HANDBILL_SIGNING_KEYS:-}" ]; then
  if [ ! -f "$keys" ]; then
    (umask 077 && printf 'HANDBILL_API_KEYS=first:%s\nHANDBILL_SIGNING_KEYS=first:%s\n' "$(random)" "$(random)" > "$keys")
    echo "No keys were given: they were made, and are in $keys. For /v1:" >&2
    sed -n 's/^HANDBILL_API_KEYS=first:/  Authorization: Bearer /p' "$keys" >&2
    echo "A link to the editor's page: docker exec CONTAINER handbill-start sign /preview" >&2
  fi
  set -a
  # shellcheck source=/dev/null
  . "$keys"
  set +a
fi
exec handbill "$@"
