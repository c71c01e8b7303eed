package dev.skillsgap.apikey;

import dev.skillsgap.commit.CommitBatch;
import dev.skillsgap.duty.Duties;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** When keys were used last in this service, to the minute; written some seconds later, which a kill may lose. */
@ApplicationScoped
class KeyUses {

    private static final Logger LOG = Logger.getLogger(KeyUses.class);
    private static final long EVERY_S = 2;

    private static final String NOTE = """
            insert into api_key_use (key, used_at)
            select cast(key as uuid), cast(used_at as timestamptz) from unnest(?, ?) as used (key, used_at)
            on conflict (key) do update set used_at = greatest(api_key_use.used_at, excluded.used_at)
            """;

    private final EntityManager entities;
    private final CommitBatch batch;
    private final Duties duties;
    private final Map<UUID, Instant> used = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> written = new HashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    KeyUses(EntityManager entities, CommitBatch batch, Duties duties) {
        this.entities = entities;
        this.batch = batch;
        this.duties = duties;
    }

    void start(@Observes StartupEvent event) {
        duties.start("api-key-uses", this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    void note(UUID key, Instant now) {
        used.put(key, now.truncatedTo(ChronoUnit.MINUTES));
    }

    /** By key. */
    Map<UUID, Instant> all() {
        var all = new HashMap<UUID, Instant>();
        List<?> rows = entities.createNativeQuery("select key, used_at from api_key_use", Tuple.class)
                .getResultList();
        for (var row : rows) {
            var use = (Tuple) row;
            all.put(use.get("key", UUID.class), use.get("used_at", Instant.class));
        }
        return all;
    }

    private void run() {
        try {
            while (!stopped.await(EVERY_S, TimeUnit.SECONDS)) {
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        var due = new HashMap<>(used);
        due.entrySet().removeIf(use -> use.getValue().equals(written.get(use.getKey())));
        if (due.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> due.forEach((key, at) -> batch.add(NOTE, key, at)));
            written.putAll(due);
        } catch (RuntimeException e) {
            LOG.debug("When keys were used waits to be noted", e);
        }
    }
}
