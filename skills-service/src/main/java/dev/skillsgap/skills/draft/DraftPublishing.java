package dev.skillsgap.skills.draft;

import dev.skillsgap.api.problem.Problem;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.check.TaxonomyRefused;
import dev.skillsgap.skills.check.Violation;
import dev.skillsgap.skills.release.Publishing;
import dev.skillsgap.skills.release.Release;
import dev.skillsgap.skills.release.Releases;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Makes the draft the next release. */
@ApplicationScoped
public class DraftPublishing {

    /** A whole framework of a hundred thousand labels takes half a minute. */
    private static final int TIMEOUT_S = 600;

    private final Draft draft;
    private final Releases releases;
    private final Publishing publishing;

    DraftPublishing(Draft draft, Releases releases, Publishing publishing) {
        this.draft = draft;
        this.releases = releases;
        this.publishing = publishing;
    }

    /**
     * Publishes the draft and empties it.
     *
     * @throws Refusal when it changes nothing, or breaks rules: then with all of them; nothing was published
     */
    public Release publish(String by, @Nullable String note) {
        return QuarkusTransaction.joiningExisting().timeout(TIMEOUT_S).call(() -> published(by, note));
    }

    private Release published(String by, @Nullable String note) {
        releases.lock();
        try {
            var release = publishing.publish(draft.changes(), by, note);
            draft.deleteAll();
            return release;
        } catch (TaxonomyRefused e) {
            throw Refusal.invalid(
                    e.violations().stream().map(DraftPublishing::fault).toList());
        }
    }

    private static Problem.Fault fault(Violation violation) {
        var key = violation.key();
        return new Problem.Fault(
                "/%s/%s%s".formatted(key.kind().plural(), key.id(), violation.pointer()), violation.detail());
    }
}
