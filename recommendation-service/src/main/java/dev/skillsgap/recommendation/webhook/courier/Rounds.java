package dev.skillsgap.recommendation.webhook.courier;

import dev.skillsgap.metric.TableGauge;
import dev.skillsgap.recommendation.webhook.Webhook;
import dev.skillsgap.recommendation.webhook.WebhookConfig;
import dev.skillsgap.recommendation.webhook.Webhooks;
import dev.skillsgap.recommendation.webhook.delivery.Deliveries;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** What a round of the courier does in its transaction: draws the conclusions from what ended, takes what is due. */
@ApplicationScoped
@Startup // Its metrics are there before the first delivery.
class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final Webhooks webhooks;
    private final Queue queue;
    private final Deliveries deliveries;
    private final WebhookConfig config;
    private final Counter delivered;
    private final Counter failed;

    Rounds(Webhooks webhooks, Queue queue, Deliveries deliveries, WebhookConfig config, MeterRegistry metrics) {
        this.webhooks = webhooks;
        this.queue = queue;
        this.deliveries = deliveries;
        this.config = config;
        this.delivered = attempts(metrics, "delivered");
        this.failed = attempts(metrics, "failed");
        TableGauge.register(
                metrics,
                "webhooks.waiting",
                "Deliveries that wait, also for webhooks that are disabled",
                queue::countWaiting);
        TableGauge.register(
                metrics,
                "webhooks.failing",
                "Webhooks whose last attempt failed, disabled ones too until they are enabled again",
                webhooks::countFailing);
    }

    private static Counter attempts(MeterRegistry metrics, String outcome) {
        return Counter.builder("webhooks.attempts")
                .description("Attempts to tell a webhook something")
                .tag("outcome", outcome)
                .register(metrics);
    }

    /**
     * Takes in hand what is due.
     *
     * @param underway how many attempts are being made, by webhook
     */
    List<Due> take(Map<UUID, Integer> underway) {
        var free = new HashMap<Webhook, Integer>();
        for (var webhook : webhooks.enabled()) {
            var more = config.atOnce() - underway.getOrDefault(webhook.id(), 0);
            if (more > 0) {
                free.put(webhook, more);
            }
        }
        return free.isEmpty() ? List.of() : queue.take(free);
    }

    /** Notes how attempts ended; locks webhooks in the order of their ids, as other instances do. */
    void note(Collection<Outcome> ended) {
        var byWebhook = ended.stream()
                .collect(Collectors.groupingBy(outcome -> outcome.due().to().id(), TreeMap::new, Collectors.toList()));
        byWebhook.forEach((id, outcomes) -> {
            webhooks.lock(id).ifPresent(webhook -> outcomes.forEach(outcome -> judge(webhook, outcome)));
            outcomes.forEach(this::note);
        });
    }

    private void note(Outcome outcome) {
        var attempt = outcome.attempt();
        (attempt.succeeded() ? delivered : failed).increment();
        var isOver = attempt.succeeded() || outcome.isGone() || !outcome.again();
        var pause = Schedule.after(outcome.due().tries(), outcome.wish(), ThreadLocalRandom.current())
                .filter(some -> !isOver);
        queue.note(outcome, pause.map(Instant.now()::plus).orElse(null));
    }

    private void judge(Webhook webhook, Outcome outcome) {
        var attempt = outcome.attempt();
        if (attempt.succeeded()) {
            webhook.succeeded();
        } else if (outcome.isGone()) {
            webhook.failed(attempt.at());
            disable(webhook, "The receiver answered with 410: it is gone.");
        } else if (outcome.again()) {
            webhook.failed(attempt.at());
            var since = webhook.failingSince();
            if (since != null && Duration.between(since, attempt.at()).compareTo(config.disableAfter()) >= 0) {
                disable(
                        webhook,
                        "Every attempt has failed since %s; the last one: %s".formatted(since, attempt.failure()));
            }
        }
    }

    /** Removes what was kept long enough; says how many deliveries that were. */
    int tidy(Duration keep) {
        webhooks.forgetReplacedSecrets();
        return deliveries.removeOlderThan(keep);
    }

    private void disable(Webhook webhook, String because) {
        if (webhook.isEnabled()) {
            webhook.disable(because);
            deliveries.forgetErased(webhook.id());
            LOG.warnf("Webhook %s is disabled: %s", webhook.id(), because);
        }
    }
}
