package dev.skillsgap.skills.extraction;

import dev.skillsgap.duty.Duties;
import dev.skillsgap.duty.Duty;
import dev.skillsgap.skills.release.ConceptVersions;
import dev.skillsgap.skills.release.Releases;
import dev.skillsgap.skills.taxonomy.Skill;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The lexicon of the newest release: made anew beside the one in use when there is a newer release, and swapped whole. */
@ApplicationScoped
class Lexicons {

    private static final Logger LOG = Logger.getLogger(Lexicons.class);

    /** How soon a release is noticed, whichever instance published it. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Releases releases;
    private final ConceptVersions versions;
    private final Duties duties;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Lexicon current;
    private boolean isFailing;
    private @Nullable Duty duty;

    Lexicons(Releases releases, ConceptVersions versions, Duties duties) {
        this.releases = releases;
        this.versions = versions;
        this.duties = duties;
    }

    void start(@Observes StartupEvent event) {
        duty = duties.start("lexicon", this::keepFresh);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
        if (duty != null) {
            duty.join(Duration.ofSeconds(5));
        }
    }

    /** None before the first release was read. */
    Optional<Lexicon> current() {
        return Optional.ofNullable(current);
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
            int newest = QuarkusTransaction.requiringNew().call(releases::newest);
            var before = current;
            if (newest > 0 && (before == null || before.release() < newest)) {
                current = new Lexicon(newest, skills(newest));
            }
            isFailing = false;
        } catch (RuntimeException e) {
            if (!isFailing) {
                LOG.warn("The newest release cannot be read now; it is tried again", e);
            }
            isFailing = true;
        }
    }

    private List<Skill> skills(int release) {
        return QuarkusTransaction.requiringNew()
                .call(() -> versions.skillsOf(release).toList());
    }
}
