package dev.skillsgap.skills.check;

import dev.skillsgap.skills.taxonomy.Resource;
import dev.skillsgap.skills.taxonomy.Resource.Prerequisite;
import dev.skillsgap.skills.taxonomy.Resource.Teaching;
import java.net.URI;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a resource must keep whatever else is in the taxonomy. */
final class ResourceRules {

    private ResourceRules() {}

    static Stream<Violation> check(Resource resource) {
        return Stream.of(
                        teachingLifts(resource),
                        Repeats.in(resource, "/teaches", resource.teaches(), Teaching::skill),
                        Repeats.in(resource, "/requires", resource.requires(), Prerequisite::skill),
                        addressIsWellFormed(resource))
                .flatMap(Function.identity());
    }

    private static Stream<Violation> teachingLifts(Resource resource) {
        return Violation.each(
                "/teaches",
                resource.teaches(),
                (at, teaching) -> teaching.to() > teaching.from()
                        ? Stream.empty()
                        : Stream.of(Violation.of(
                                resource,
                                at + "/to",
                                "Give a level above the %d needed on entry.".formatted(teaching.from()))));
    }

    private static Stream<Violation> addressIsWellFormed(Resource resource) {
        try {
            URI.create(resource.url());
            return Stream.empty();
        } catch (IllegalArgumentException e) {
            return Stream.of(Violation.of(resource, "/url", "'%s' is no web address.".formatted(resource.url())));
        }
    }
}
