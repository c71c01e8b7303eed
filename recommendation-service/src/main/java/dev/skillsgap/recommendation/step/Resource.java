package dev.skillsgap.recommendation.step;

import java.util.List;

/**
 * Something that teaches.
 *
 * @param stage 1 to 6, of the road it belongs to
 * @param language it is in, ISO 639-1
 * @param hours effort to finish, above 0
 * @param cost in {@code currency} (ISO 4217)
 */
public record Resource(
        String id,
        String title,
        String kind,
        int stage,
        String url,
        String language,
        double hours,
        double cost,
        String currency,
        List<Teaching> teaches,
        List<Level> requires) {

    public Resource {
        teaches = List.copyOf(teaches);
        requires = List.copyOf(requires);
    }

    /**
     * A skill at a level, 1 to 5.
     *
     * @param skill its id
     */
    public record Level(String skill, int level) {}

    /**
     * A skill that is taught.
     *
     * @param label of the skill
     * @param from level needed on entry, 0: none
     * @param to level reached, above {@code from}
     * @param prerequisites what must be held before the skill can be learned
     */
    public record Teaching(String skill, String label, int from, int to, List<Level> prerequisites) {

        public Teaching {
            prerequisites = List.copyOf(prerequisites);
        }
    }
}
