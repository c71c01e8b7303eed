package dev.skillsgap.skills.extraction;

import dev.skillsgap.duty.Duties;
import dev.skillsgap.skills.release.ConceptVersions;
import dev.skillsgap.skills.release.Releases;
import dev.skillsgap.skills.release.watch.ReleaseWatch;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lexicon of the newest release: made anew beside the one in use when there is a newer release, and swapped whole. */
@ApplicationScoped
public class Lexicons {

    private final ConceptVersions versions;
    private final ReleaseWatch watch;
    private volatile @Nullable Lexicon current;

    Lexicons(Releases releases, ConceptVersions versions, Duties duties) {
        this.versions = versions;
        this.watch = new ReleaseWatch("lexicon", releases, duties, this::take);
    }

    void start(@Observes StartupEvent event) {
        watch.start();
    }

    void stop(@Observes ShutdownEvent event) {
        watch.stop();
    }

    /** None before the first release was read. */
    Optional<Lexicon> current() {
        return Optional.ofNullable(current);
    }

    /** Looks in all frameworks, the built-in first; with the newest release, for which it waits. None before the first one. */
    public Optional<Extractor> extractor() {
        watch.look();
        return current().map(lexicon -> new Extractor(lexicon, lexicon.frameworks()));
    }

    private boolean take(int release) {
        var skills = QuarkusTransaction.requiringNew()
                .call(() -> versions.skillsOf(release).toList());
        current = new Lexicon(release, skills);
        return true;
    }
}
