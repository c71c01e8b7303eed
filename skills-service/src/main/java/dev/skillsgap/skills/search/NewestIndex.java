package dev.skillsgap.skills.search;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.duty.Duties;
import dev.skillsgap.skills.release.Releases;
import dev.skillsgap.skills.release.watch.ReleaseWatch;
import dev.skillsgap.skills.search.index.Index;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** Keeps what the newest release calls its concepts in memory, whichever instance publishes it. */
@ApplicationScoped
public class NewestIndex {

    private static final int AFTER_BUILT_IN_FRAMEWORKS = 3_000;

    private final Names names;
    private final ReleaseWatch watch;
    private volatile @Nullable OfRelease newest;

    NewestIndex(Releases releases, Names names, Duties duties) {
        this.names = names;
        this.watch = new ReleaseWatch("search-index", releases, duties, this::take);
    }

    /** What a release holds. */
    public record OfRelease(int release, Index index) {}

    void start(@Observes @Priority(AFTER_BUILT_IN_FRAMEWORKS) StartupEvent event) {
        watch.look(); // So that a service that answers can be searched.
        watch.start();
    }

    void stop(@Observes ShutdownEvent event) {
        watch.stop();
    }

    /**
     * The newest release, or the one before it for a moment.
     *
     * @throws Refusal while there is none
     */
    public OfRelease get() {
        var held = newest;
        if (held == null) {
            throw Refusal.notYet("The first release is not published yet; try again soon.");
        }
        return held;
    }

    private boolean take(int release) {
        newest = new OfRelease(release, Index.of(names.inRelease(release)));
        return true;
    }
}
