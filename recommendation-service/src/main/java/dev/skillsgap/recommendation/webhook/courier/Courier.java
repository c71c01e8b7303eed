package dev.skillsgap.recommendation.webhook.courier;

import dev.skillsgap.duty.Duties;
import dev.skillsgap.duty.Duty;
import dev.skillsgap.duty.Pace;
import dev.skillsgap.recommendation.webhook.WebhookConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is due and hands it to a thread each, for no more at a time than a webhook may have: so one that is slow or
 * dead delays no other. One transaction notes how attempts ended and takes the next ones; none is open while one waits
 * for an answer. Killed in between, an attempt that was not noted is made again under the same id.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    /** How soon what was written down is noticed. */
    private static final Duration IDLE = Duration.ofMillis(250);

    private static final Duration BACKOFF = Duration.ofSeconds(1);
    private static final Duration LAST_WAIT = Duration.ofSeconds(5);

    private final Rounds rounds;
    private final Sender sender;
    private final WebhookConfig config;
    private final Duties duties;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("webhook-", 1).daemon().factory());
    private final Map<UUID, Integer> underway = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Outcome> ended = new ConcurrentLinkedQueue<>();
    private final Semaphore news = new Semaphore(0);
    private final Pace removing = new Pace(Duration.ofHours(1));
    private volatile boolean running = true;
    private @Nullable Duty duty;
    private boolean failing;

    Courier(Rounds rounds, Sender sender, WebhookConfig config, Duties duties) {
        this.rounds = rounds;
        this.sender = sender;
        this.config = config;
        this.duties = duties;
    }

    void start(@Observes StartupEvent event) {
        duty = duties.start("webhook-courier", this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        news.release();
        if (duty != null) {
            duty.join(LAST_WAIT.multipliedBy(2));
        }
        threads.shutdownNow();
    }

    private void run() {
        while (running) {
            try {
                removing.whenDue(this::removeOld);
                var taken = round();
                failing = false;
                pause(taken > 0 ? Duration.ZERO : IDLE);
            } catch (RuntimeException e) {
                failed(e);
                pause(BACKOFF);
            }
        }
        finish();
    }

    private int round() {
        var noted = List.copyOf(ended);
        var due = QuarkusTransaction.requiringNew().call(() -> {
            rounds.note(noted);
            return running ? rounds.take(underway) : List.<Due>of();
        });
        noted.forEach(ended::remove);
        due.forEach(this::send);
        return due.size();
    }

    private void send(Due due) {
        underway.merge(due.to().id(), 1, Integer::sum);
        threads.execute(() -> {
            try {
                ended.add(sender.send(due));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Delivery %d cannot be made", due.seq());
                ended.add(Outcome.ofOurFault(due));
            } finally {
                underway.merge(due.to().id(), -1, (now, less) -> now + less == 0 ? null : now + less);
                news.release();
            }
        });
    }

    private void pause(Duration atMost) {
        try {
            if (news.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    /** Waits a little for what is underway, so that it need not be told twice. */
    private void finish() {
        var deadline = System.nanoTime() + LAST_WAIT.toNanos();
        while (!underway.isEmpty() && System.nanoTime() < deadline) {
            pause(IDLE);
        }
        try {
            round();
        } catch (RuntimeException e) {
            LOG.warnf(e, "How the last deliveries ended could not be noted; they are made again");
        }
    }

    private void removeOld() {
        var removed = QuarkusTransaction.requiringNew().call(() -> rounds.tidy(config.keep()));
        if (removed > 0) {
            LOG.infof(
                    "Removed %d deliveries older than %d days",
                    removed, config.keep().toDays());
        }
    }

    private void failed(RuntimeException e) {
        if (!failing && running) {
            LOG.warnf(e, "Webhooks wait to be told");
        }
        failing = true;
    }
}
