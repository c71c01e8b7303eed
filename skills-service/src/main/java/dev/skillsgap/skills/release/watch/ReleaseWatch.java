package dev.skillsgap.skills.release.watch;

import dev.skillsgap.duty.Duties;
import dev.skillsgap.duty.Duty;
import dev.skillsgap.skills.release.Releases;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hands each newer release on, soon after any instance published it, in a thread of its own. */
public final class ReleaseWatch {

    private static final Logger LOG = Logger.getLogger(ReleaseWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final String name;
    private final Releases releases;
    private final Duties duties;
    private final IntPredicate take;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int taken;
    private boolean failing;
    private @Nullable Duty duty;

    /**
     * Does not begin yet.
     *
     * @param name of the thread, and of what is done, in the log
     * @param take takes a release by its number; false or an exception: not now, it is handed on again
     */
    public ReleaseWatch(String name, Releases releases, Duties duties, IntPredicate take) {
        this.name = name;
        this.releases = releases;
        this.duties = duties;
        this.take = take;
    }

    /** Looks from now on. */
    public void start() {
        duty = duties.start(name, this::run);
    }

    /** Waits until what is being taken was taken, for a few seconds at most. */
    public void stop() {
        stopped.countDown();
        if (duty != null) {
            duty.join(Duration.ofSeconds(5));
        }
    }

    /** Whether what takes long is to be left. */
    public boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void run() {
        try {
            do {
                look();
            } while (!stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once, by the caller; what fails is told of once, and tried again. */
    public synchronized void look() {
        try {
            int newest = QuarkusTransaction.requiringNew().call(releases::newest);
            if (newest > taken && take.test(newest)) {
                taken = newest;
                LOG.infof("Release %d was taken for the %s", newest, name);
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && !isStopped()) {
                LOG.warnf(e, "The newest release cannot be read for the %s now; it is tried again", name);
            }
            failing = true;
        }
    }
}
