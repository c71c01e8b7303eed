package dev.skillsgap.skills.meaning;

import dev.skillsgap.duty.Duties;
import dev.skillsgap.skills.release.Releases;
import dev.skillsgap.skills.release.watch.ReleaseWatch;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the skills of the newest release are about. Labels that are new get their vectors in the background, a thousand a
 * second at best; until all have one, the meanings of the release before are told.
 */
@ApplicationScoped
public class LiveMeanings {

    private static final Logger LOG = Logger.getLogger(LiveMeanings.class);

    /** So many labels a transaction: a kill loses no more. */
    private static final int BATCH = 200;

    private final LabelVectors vectors;
    private final ReleaseWatch watch;
    private volatile @Nullable Meanings current;
    private volatile double share;
    private @Nullable Model model;

    LiveMeanings(Releases releases, LabelVectors vectors, Duties duties) {
        this.vectors = vectors;
        this.watch = new ReleaseWatch("meanings", releases, duties, this::take);
    }

    void start(@Observes StartupEvent event) {
        watch.start();
    }

    void stop(@Observes ShutdownEvent event) {
        watch.stop();
    }

    /** None before all labels of a release have their vectors. */
    public Optional<Meanings> current() {
        return Optional.ofNullable(current);
    }

    /** Of the labels that are new in the newest release the share that has vectors, 0 to 1. */
    public double share() {
        return share;
    }

    /** Where the model cannot run, no release will ever be learnt: each is taken as if it were. */
    private boolean take(int release) {
        try {
            if (!isComplete()) {
                return false;
            }
            current = new Meanings(vectors.subjects(), model());
            vectors.forgetOthers();
        } catch (LinkageError e) {
            LOG.warn("The model cannot run on this machine: skills are found by their names only", e);
        }
        return true;
    }

    /** Whether all labels have vectors now; false where the service stops meanwhile. */
    private boolean isComplete() {
        var missing = vectors.missing();
        share = missing.isEmpty() ? 1 : 0;
        for (int from = 0; from < missing.size(); from += BATCH) {
            if (watch.isStopped()) {
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
