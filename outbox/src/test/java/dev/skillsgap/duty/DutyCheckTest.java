package dev.skillsgap.duty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class DutyCheckTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Duties duties = new Duties(metrics);
    private final DutyCheck check = new DutyCheck(duties);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void isUpWhileAllThreadsRun() {
        duties.start("relay", this::untilTheEnd);

        assertEquals(Status.UP, check.call().getStatus());
        assertEquals("runs", said("relay"));
        end.countDown();
    }

    @Test
    void saysWhichThreadDiedAndOfWhat() {
        duties.start("relay", this::untilTheEnd);
        duties.start("reader", () -> {
            throw new StackOverflowError("a secret");
        });

        await().until(() -> check.call().getStatus() == Status.DOWN);

        assertEquals("runs", said("relay"));
        assertTrue(said("reader").matches("died at .*Z: StackOverflowError"), said("reader"));
        assertEquals(1, metrics.get("duties.dead").gauge().value());
        end.countDown();
    }

    private String said(String thread) {
        return check.call()
                .getData()
                .map(data -> data.get(thread))
                .map(String::valueOf)
                .orElse("");
    }

    private void untilTheEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
