package dev.skillsgap.profile.learning;

import dev.skillsgap.profile.person.Person;
import dev.skillsgap.profile.person.Progress;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a person is with a resource, as shown to those who may see the person. */
@Schema(name = "Learning")
public record LearningView(
        String resource, Progress.Status status, @Nullable String note, Instant changedAt) {

    static LearningView of(String resource, Progress progress) {
        return new LearningView(resource, progress.status(), progress.note(), progress.changedAt());
    }

    /** All of a person, by resource. */
    public static List<LearningView> allOf(Person person) {
        return person.learning().entrySet().stream()
                .map(noted -> of(noted.getKey(), noted.getValue()))
                .toList();
    }
}
