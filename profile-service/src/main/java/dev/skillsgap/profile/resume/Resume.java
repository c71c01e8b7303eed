package dev.skillsgap.profile.resume;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person in the form of JSON Resume 1.0.0 (jsonresume.org): the skills that they hold now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Resume(@JsonProperty("$schema") String schema, Basics basics, List<Skill> skills, Meta meta) {

    private static final String SCHEMA =
            "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

    /** What the levels are called, from none; whoever reads it here again finds the same level in the word. */
    private static final List<String> LEVELS = List.of("None", "Novice", "Basic", "Competent", "Proficient", "Expert");

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Basics(String name, @Nullable String email) {}

    /**
     * A skill.
     *
     * @param keywords its id
     */
    record Skill(String name, String level, List<String> keywords) {

        /** One at a level of 1 to 5. */
        static Skill of(String id, String label, int level) {
            return new Skill(label, LEVELS.get(level), List.of(id));
        }
    }

    /**
     * What is said of the résumé.
     *
     * @param lastModified ISO 8601
     */
    record Meta(String version, String lastModified) {}

    static Resume of(Basics basics, List<Skill> skills, String lastModified) {
        return new Resume(SCHEMA, basics, skills, new Meta("v1.0.0", lastModified));
    }
}
