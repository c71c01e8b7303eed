package dev.skillsgap.skills.builtin;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.skillsgap.skills.check.TaxonomyRefused;
import dev.skillsgap.skills.draft.Draft;
import dev.skillsgap.skills.framework.Frameworks;
import dev.skillsgap.skills.release.ConceptVersions;
import dev.skillsgap.skills.release.Publishing;
import dev.skillsgap.skills.release.Releases;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** Takes over what has changed in the files since the last import; what was edited here is kept. */
@ApplicationScoped
class BuiltinImport {

    static final String PUBLISHER = "built-in";

    private static final Logger LOG = Logger.getLogger(BuiltinImport.class);
    private static final int TRANSACTION_TIMEOUT_S = 300;

    private final BuiltinConcepts imported;
    private final Frameworks frameworks;
    private final ConceptVersions versions;
    private final Releases releases;
    private final Publishing publishing;
    private final Draft draft;

    BuiltinImport(
            BuiltinConcepts imported,
            Frameworks frameworks,
            ConceptVersions versions,
            Releases releases,
            Publishing publishing,
            Draft draft) {
        this.imported = imported;
        this.frameworks = frameworks;
        this.versions = versions;
        this.releases = releases;
        this.publishing = publishing;
        this.draft = draft;
    }

    /**
     * Imports all frameworks that are built in at once: what is in none of them any more is retired.
     */
    void run(List<FrameworkReader.Contents> contents) {
        try {
            QuarkusTransaction.requiringNew().timeout(TRANSACTION_TIMEOUT_S).run(() -> takeOver(contents));
        } catch (TaxonomyRefused e) {
            // The files are sound: what was edited here does not fit them. That must not keep the service from
            // starting.
            LOG.warnf(
                    "The built-in frameworks were not imported, because edits made here do not fit them:%n%s",
                    e.getMessage());
        }
    }

    private void takeOver(List<FrameworkReader.Contents> contents) {
        // Two instances may start at once: the second finds nothing left to do.
        releases.lock();
        contents.forEach(each -> frameworks.put(each.framework()));
        var plan = ImportPlan.of(concepts(contents), lastImport(), versions.newestHashes());
        if (!plan.kept().isEmpty()) {
            LOG.warnf("Edited here and therefore not taken over from the built-in files: %s", plan.kept());
        }
        if (!plan.changes().isEmpty()) {
            var release = publishing.publish(plan.changes(), PUBLISHER, note(contents));
            draft.dropWhatIsLive();
            LOG.infof(
                    "Release %d: %d built-in concepts changed",
                    release.number(), plan.changes().size());
        }
        imported.remember(plan);
    }

    private static Map<ConceptKey, Concept> concepts(List<FrameworkReader.Contents> contents) {
        var concepts = new TreeMap<ConceptKey, Concept>();
        contents.forEach(each -> concepts.putAll(each.concepts()));
        return concepts;
    }

    private Map<ConceptKey, String> lastImport() {
        return imported.streamAll().collect(toMap(BuiltinConcept::key, concept -> concept.hash));
    }

    private static String note(List<FrameworkReader.Contents> contents) {
        return contents.stream()
                .map(FrameworkReader.Contents::framework)
                .map(framework -> framework.id + " " + framework.version)
                .collect(joining(", "));
    }
}
