package dev.skillsgap.apikey;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.inbox.Inbox;
import dev.skillsgap.inbox.IncomingEvent;
import dev.skillsgap.inbox.PoisonEvent;
import dev.skillsgap.inbox.Subscription;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All keys, as the topic tells of them: read from its beginning at each start, and kept in no table. */
@ApplicationScoped
class KnownKeys {

    static final String TOPIC = "profiles.api-key.v1";

    private static final Set<String> TYPES =
            Set.of("dev.skillsgap.api-key.updated.v1", "dev.skillsgap.api-key.ended.v1");

    private final Inbox inbox;
    private final ObjectMapper json;
    private final Map<UUID, KnownKey> byId = new ConcurrentHashMap<>();
    private final Map<String, UUID> byDigest = new ConcurrentHashMap<>();

    KnownKeys(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    void start(@Observes StartupEvent event) {
        inbox.follow(new Subscription("api-keys", List.of(TOPIC), this::take, () -> {}), () -> {});
    }

    /** The key that a secret of that digest opens with now. */
    Optional<KnownKey> find(String digest, Instant now) {
        return Optional.ofNullable(byDigest.get(digest)).map(byId::get).filter(key -> key.opens(digest, now));
    }

    Collection<KnownKey> all() {
        return byId.values();
    }

    void take(ConsumerRecord<String, byte[]> record) {
        var event = IncomingEvent.of(record, TYPES);
        if (event.isTombstone()) {
            forget(id(event.key()));
        } else {
            learn(event.read(json, KnownKey.class));
        }
    }

    private void learn(KnownKey key) {
        var before = byId.get(key.id());
        if (before != null && before.version() >= key.version()) {
            return;
        }
        byId.put(key.id(), key);
        byDigest.put(key.digest(), key.id());
        if (key.previous() != null) {
            byDigest.put(key.previous(), key.id());
        }
        byDigest.entrySet()
                .removeIf(entry -> entry.getValue().equals(key.id())
                        && !entry.getKey().equals(key.digest())
                        && !entry.getKey().equals(key.previous()));
    }

    private void forget(UUID id) {
        byId.remove(id);
        byDigest.values().removeIf(id::equals);
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new PoisonEvent("The key of the record is no UUID");
        }
    }
}
