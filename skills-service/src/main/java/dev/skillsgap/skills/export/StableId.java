package dev.skillsgap.skills.export;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs, which other tools ask for, of what is called otherwise here: always the same of the same. */
public final class StableId {

    private static final Pattern UUID_AT_END =
            Pattern.compile(".*:([0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})");

    private StableId() {}

    public static String ofFramework(String framework) {
        return named("framework " + framework);
    }

    /** The one that the skill was imported with, where it was. */
    public static String ofSkill(String skill) {
        var given = UUID_AT_END.matcher(skill);
        return given.matches() ? given.group(1) : named("skill " + skill);
    }

    public static String ofAssociation(String type, String origin, String destination) {
        return named("association %s %s %s".formatted(type, origin, destination));
    }

    private static String named(String name) {
        return UUID.nameUUIDFromBytes(("https://skillsgap.dev/" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
