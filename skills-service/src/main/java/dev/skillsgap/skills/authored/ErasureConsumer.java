package dev.skillsgap.skills.authored;

import dev.skillsgap.inbox.Inbox;
import dev.skillsgap.inbox.Subscription;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes from Kafka who was erased, and nothing else that is told of people. */
@ApplicationScoped
class ErasureConsumer {

    private static final String PEOPLE = "profiles.person.v1";

    private final Inbox inbox;
    private final Authors authors;

    ErasureConsumer(Inbox inbox, Authors authors) {
        this.inbox = inbox;
        this.authors = authors;
    }

    void start(@Observes StartupEvent event) {
        inbox.subscribe(new Subscription("erasures", List.of(PEOPLE), this::take, () -> {}));
    }

    /** A key with a character that PostgreSQL has not is nobody's id here. */
    private void take(ConsumerRecord<String, byte[]> record) {
        var id = record.key();
        if (record.value() == null && id != null && id.indexOf('\0') < 0) {
            authors.forget(id);
        }
    }
}
