package dev.skillsgap.outbox;

import jakarta.enterprise.context.ApplicationScoped;

/** The topic of this service's dead letters. */
@ApplicationScoped
public class DeadLetterTopic {

    private final OutboxConfig config;

    DeadLetterTopic(OutboxConfig config) {
        this.config = config;
    }

    /**
     * Its name.
     *
     * @throws IllegalStateException in a service that reads topics but configures none
     */
    public String name() {
        return config.deadLetterTopic()
                .orElseThrow(
                        () -> new IllegalStateException("Set outbox.dead-letter-topic: this service reads topics"));
    }
}
