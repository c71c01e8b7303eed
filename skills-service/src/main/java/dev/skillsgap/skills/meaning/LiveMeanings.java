package dev.skillsgap.skills.meaning;

import dev.skillsgap.duty.Duties;
import dev.skillsgap.duty.Duty;
import dev.skillsgap.skills.release.Releases;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the skills of the newest release are about. Labels that are new get their vectors in the background, a thousand a
 * second at best; until all have one, the meanings of the release before are told.
 */
@ApplicationScoped
public class LiveMeanings {

    private static final Logger LOG = Logger.getLogger(LiveMeanings.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** So many labels a transaction: a kill loses no more. */
    private static final int BATCH = 200;

    private final Releases releases;
    private final LabelVectors vectors;
    private final Duties duties;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Meanings current;
    private volatile double share;
    private @Nullable Model model;
    private int release;
    private boolean isUnable;
    private boolean isFailing;
    private @Nullable Duty duty;

    LiveMeanings(Releases releases, LabelVectors vectors, Duties duties) {
        this.releases = releases;
        this.vectors = vectors;
        this.duties = duties;
    }

    void start(@Observes StartupEvent event) {
        duty = duties.start("meanings", this::keepFresh);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
        if (duty != null) {
            duty.join(Duration.ofSeconds(5));
        }
    }

    /** None before all labels of a release have their vectors. */
    public Optional<Meanings> current() {
        return Optional.ofNullable(current);
    }

    /** Of the labels that are new in the newest release the share that has vectors, 0 to 1. */
    public double share() {
        return share;
    }

    private void keepFresh() {
        try {
            do {
                refresh();
            } while (!stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refresh() {
        try {
            if (isUnable) {
                return;
            }
            int newest = QuarkusTransaction.requiringNew().call(releases::newest);
            if (newest > release && isComplete()) {
                current = new Meanings(vectors.subjects(), model());
                isFailing = false;
                LOG.infof("What the skills of release %d are about is learnt", newest);
                vectors.forgetOthers();
                release = newest;
            }
        } catch (RuntimeException e) {
            if (!isFailing) {
                LOG.warn("What skills are about cannot be learnt now; it is tried again", e);
            }
            isFailing = true;
        } catch (LinkageError e) {
            LOG.warn("The model cannot run on this machine: skills are found by their names only", e);
            isUnable = true;
        }
    }

    /** Whether all labels have vectors now; false where the service stops meanwhile. */
    private boolean isComplete() {
        var missing = vectors.missing();
        share = missing.isEmpty() ? 1 : 0;
        for (int from = 0; from < missing.size(); from += BATCH) {
            if (stopped.getCount() == 0) {
                return false;
            }
            var packed = new LinkedHashMap<String, Packed>();
            for (var label : missing.subList(from, Math.min(from + BATCH, missing.size()))) {
                packed.put(label, Packed.of(model().vector(label)));
            }
            vectors.keep(packed);
            share = (double) (from + packed.size()) / missing.size();
        }
        return true;
    }

    private Model model() {
        var loaded = model;
        if (loaded == null) {
            loaded = new Model();
            model = loaded;
        }
        return loaded;
    }
}
