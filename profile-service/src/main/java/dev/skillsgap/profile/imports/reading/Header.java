package dev.skillsgap.profile.imports.reading;

import dev.skillsgap.api.rows.Blanks;
import dev.skillsgap.api.table.Formulas;
import dev.skillsgap.profile.imports.mapping.BadMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The columns of a table. */
final class Header {

    private static final int SHOWN = 20;
    private static final int MAX_SHOWN_LENGTH = 100;

    private final List<String> names;
    private final Map<String, List<Integer>> places = new HashMap<>();

    Header(List<String> names) {
        this.names = names.stream().map(Blanks::trimmed).map(Formulas::restored).toList();
        for (int i = 0; i < this.names.size(); i++) {
            places.computeIfAbsent(this.names.get(i), none -> new ArrayList<>(1))
                    .add(i);
        }
    }

    int size() {
        return names.size();
    }

    String name(int column) {
        return cut(names.get(column));
    }

    /** The place of the column; throws BadMapping where there is none, or there are several. */
    int of(String place, String column) {
        var found = places.getOrDefault(column, List.of());
        if (found.size() != 1) {
            throw new BadMapping(
                    place,
                    "The file has %s column '%s'; it has: %s."
                            .formatted(found.isEmpty() ? "no" : "more than one", column, shown()));
        }
        return found.getFirst();
    }

    /** The places of the column, or of all that begin as it says before a {@code *}. */
    List<Integer> all(String place, String column) {
        if (!column.endsWith("*")) {
            return List.of(of(place, column));
        }
        var beginning = column.substring(0, column.length() - 1);
        var found = IntStream.range(0, names.size())
                .filter(i -> names.get(i).startsWith(beginning))
                .boxed()
                .toList();
        if (found.isEmpty()) {
            throw new BadMapping(
                    place, "The file has no column that begins with '%s'; it has: %s.".formatted(beginning, shown()));
        }
        return found;
    }

    private String shown() {
        var shown = names.stream().limit(SHOWN).map(Header::cut).collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + " and %d more".formatted(names.size() - SHOWN) : shown;
    }

    private static String cut(String name) {
        return name.length() > MAX_SHOWN_LENGTH ? name.substring(0, MAX_SHOWN_LENGTH) : name;
    }
}
