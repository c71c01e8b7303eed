package dev.skillsgap.skills.search;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.release.ConceptVersion;
import dev.skillsgap.skills.release.ConceptVersions;
import dev.skillsgap.skills.release.Releases;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds one concept, and answers with it only where the caller does not hold it already. */
@ApplicationScoped
class Lookup {

    private final ConceptVersions versions;
    private final Releases releases;

    Lookup(ConceptVersions versions, Releases releases) {
        this.versions = versions;
        this.releases = releases;
    }

    /**
     * The concept in a release.
     *
     * @param release null for the newest
     * @throws Refusal when there is none, or it is retired
     */
    ConceptVersion find(ConceptKey key, @Nullable Integer release) {
        return Optional.of(key)
                .filter(named -> named.id().matches(Identifier.PATTERN))
                .flatMap(named -> versions.inRelease(releases.number(release), named))
                .orElseThrow(() -> Refusal.notFound(key.kind().toString(), key.id()));
    }

    /** 304 when {@code If-None-Match} names the tag, else the view. */
    Response answer(Request request, String tag, Supplier<Object> view) {
        var entityTag = new EntityTag(tag);
        var notModified = request.evaluatePreconditions(entityTag);
        return notModified == null ? Response.ok(view.get()).tag(entityTag).build() : notModified.build();
    }
}
