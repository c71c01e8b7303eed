package dev.skillsgap.recommendation.path.problem;

import java.util.List;

/**
 * Resources of a network that are done, and what each is done for.
 *
 * @param resources places, ascending
 * @param lessons places of the lessons that have to take effect; in some order of the resources all of them do
 */
public record Selection(List<Integer> resources, List<Integer> lessons) {

    /** Nothing is done. */
    public static final Selection NONE = new Selection(List.of(), List.of());

    public Selection {
        resources = resources.stream().sorted().toList();
        lessons = List.copyOf(lessons);
    }
}
