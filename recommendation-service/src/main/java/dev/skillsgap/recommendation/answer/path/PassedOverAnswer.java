package dev.skillsgap.recommendation.answer.path;

import dev.skillsgap.recommendation.path.Wishes;
import dev.skillsgap.recommendation.path.Wishes.LeftOut;
import dev.skillsgap.recommendation.step.Resource;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resource that was done, or is not wanted. */
@Schema(name = "PathPassedOver")
public record PassedOverAnswer(
        String resource,
        String title,

        @Schema(description = "done or skipped") String status) {

    private static final EnumSet<LeftOut> BY_THE_PERSON = EnumSet.of(LeftOut.DONE, LeftOut.SKIPPED);

    /** Those of the release, by id. */
    static List<PassedOverAnswer> of(Collection<Resource> resources, Wishes wishes) {
        return resources.stream()
                .flatMap(resource -> of(resource, wishes))
                .sorted(Comparator.comparing(PassedOverAnswer::resource))
                .toList();
    }

    private static Stream<PassedOverAnswer> of(Resource resource, Wishes wishes) {
        return wishes.leavesOut(resource).filter(BY_THE_PERSON::contains).stream()
                .map(reason -> new PassedOverAnswer(resource.id(), resource.title(), reason.word()));
    }
}
