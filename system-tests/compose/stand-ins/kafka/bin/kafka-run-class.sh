#!/bin/bash
# Runs a class of the distribution.
exec java ${KAFKA_HEAP_OPTS:--Xmx256m} ${KAFKA_OPTS-} -Dorg.slf4j.simpleLogger.defaultLogLevel="${STAND_IN_LOG_LEVEL:-warn}" \
  -cp '/opt/kafka/libs/*' "$@"
