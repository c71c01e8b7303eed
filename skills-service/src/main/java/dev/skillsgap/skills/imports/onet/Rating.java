package dev.skillsgap.skills.imports.onet;

import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Row;
import dev.skillsgap.skills.taxonomy.Role.Necessity;
import dev.skillsgap.skills.taxonomy.Role.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an occupation rates an element. What the scales mean here is said in docs/imports.md.
 *
 * @param importance 1 not important to 5 extremely important; null: not told
 * @param level 0 to 7; null: not told
 * @param places of the rows that tell
 */
record Rating(@Nullable Double importance, @Nullable Double level, List<Place> places) {

    static final Rating NONE = new Rating(null, null, List.of());

    private static final double LEVELS_OURS = 5;
    private static final double LEVELS_THEIRS = 7;

    /** "Important", the middle of the scale. */
    private static final double ESSENTIAL_FROM = 3;

    private static final int TOOL_LEVEL = 3;
    private static final double IN_DEMAND = 0.6;
    private static final double HOT = 0.3;
    private static final double OTHER = 0.1;

    private static boolean isOfImportance(Row row) {
        return row.text("Scale ID").equals("IM");
    }

    /** Whether what the row tells was told already. */
    boolean tells(Row row) {
        return (isOfImportance(row) ? importance : level) != null;
    }

    /** With what the row tells: one of two scales. */
    Rating with(Row row) {
        var places = new ArrayList<>(this.places);
        places.add(row.place());
        var value = Double.valueOf(row.text("Data Value"));
        return isOfImportance(row) ? new Rating(value, level, places) : new Rating(importance, value, places);
    }

    /** What it requires; empty where one of the two is missing, or says that it is not needed. */
    Optional<Requirement> requirement(String skill) {
        if (importance == null || level == null) {
            return Optional.empty();
        }
        double weight = (importance - 1) / 4;
        int ours = (int) Math.round(level * LEVELS_OURS / LEVELS_THEIRS);
        if (weight <= 0 || ours < 1) {
            return Optional.empty();
        }
        return Optional.of(new Requirement(
                skill,
                Math.min(ours, (int) LEVELS_OURS),
                Math.min(1, weight),
                importance >= ESSENTIAL_FROM ? Necessity.ESSENTIAL : Necessity.OPTIONAL,
                null,
                String.format(Locale.ROOT, "O*NET: importance %s of 5, level %s of 7", importance, level)));
    }

    /** A tool that is used: O*NET says neither how well nor how much, only whether it is hot or in demand. */
    static Requirement ofTool(Row row, String skill) {
        var isInDemand = row.text("In Demand").equals("Y");
        var isHot = row.text("Hot Technology").equals("Y");
        return new Requirement(
                skill,
                TOOL_LEVEL,
                isInDemand ? IN_DEMAND : isHot ? HOT : OTHER,
                Necessity.OPTIONAL,
                null,
                "O*NET: %s. It gives no level; 3 is supposed."
                        .formatted(isInDemand ? "in demand" : isHot ? "hot technology" : "example of a tool"));
    }
}
