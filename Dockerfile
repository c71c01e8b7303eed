# The image of one service. Build the jars first (./mvnw package), then: docker build --build-arg SERVICE=profile-service .
FROM eclipse-temurin:25-jre
ARG SERVICE
# One JSON object a line, for whatever collects the logs.
ENV QUARKUS_LOG_CONSOLE_JSON_ENABLED=true
RUN groupadd --system --gid 10001 skillsgap && useradd --system --uid 10001 --gid skillsgap --no-create-home skillsgap && \
    install -d -o skillsgap -g skillsgap -m 700 /var/lib/skillsgap
WORKDIR /app
# Layers from what seldom changes to what often does.
COPY ${SERVICE}/target/quarkus-app/lib/ lib/
COPY ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY ${SERVICE}/target/quarkus-app/app/ app/
COPY ${SERVICE}/target/quarkus-app/quarkus-run.jar ./
COPY topic-backup/target/topic-backup.jar ./
COPY compose/healthy /usr/local/bin/healthy
USER 10001
EXPOSE 8080
ENV QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_HTTP_PORT=8080 JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"
HEALTHCHECK --interval=5s --timeout=3s --retries=24 CMD ["healthy"]
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]
