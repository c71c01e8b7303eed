package dev.skillsgap.system.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table in the form of the template: people with twelve skills each, and in every hundredth row one of five faults, in turn.
 *
 * @param prefix of their ids
 * @param rows without that of the names
 * @param highest level that is claimed
 */
record PeopleFile(String prefix, int rows, int highest) {

    private static final int EACH = 100;
    private static final List<String> SKILLS = List.of(
            "python",
            "sql",
            "git",
            "aws",
            "java",
            "cpp",
            "pytorch",
            "tensorflow",
            "scikit-learn",
            "linear-algebra",
            "machine-learning",
            "deep-learning");
    private static final String LEVELS =
            SKILLS.stream().map(skill -> ",skill:" + skill).collect(Collectors.joining());

    /**
     * What is wrong about a row.
     *
     * @param number in the file, where the row of the names is 1
     */
    record Fault(long number, String column, String kind) {}

    private enum Kind {
        NO_ID("id", "missing-value"),
        MANY_HOURS("hoursPerWeek", "breaks-a-rule"),
        NO_ROLE("targetRole", "unknown-role"),
        SAME_ID("id", "repeated"),
        CUT("", "wrong-number-of-cells");

        private final String column;
        private final String word;

        Kind(String column, String word) {
            this.column = column;
            this.word = word;
        }
    }

    String text() {
        var table = new StringBuilder("id,name,targetRole,hoursPerWeek,team,skillsAsOf" + LEVELS + "\n");
        for (int row = 0; row < rows; row++) {
            var kind = isFaulty(row) ? kind(row) : null;
            table.append(kind == Kind.NO_ID ? "" : id(kind == Kind.SAME_ID ? row - 1 : row))
                    .append(",Drilled Example,")
                    .append(kind == Kind.NO_ROLE ? "no-such-role" : "ml-engineer")
                    .append(kind == Kind.MANY_HOURS ? ",100," : ",5,")
                    .append(prefix + " team " + row / 500)
                    .append(",2026-05-02");
            for (int skill = 0; skill < SKILLS.size() - (kind == Kind.CUT ? 1 : 0); skill++) {
                table.append(',').append(1 + (row + skill) % highest);
            }
            table.append('\n');
        }
        return table.toString();
    }

    private String id(int row) {
        return prefix + '-' + row;
    }

    private static boolean isFaulty(int row) {
        return row % EACH == EACH - 1;
    }

    private static Kind kind(int row) {
        return Kind.values()[row / EACH % Kind.values().length];
    }

    int right() {
        return rows - faults().size();
    }

    int skillsEach() {
        return SKILLS.size();
    }

    /** Those of all rows that have some, by their numbers. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        for (int row = EACH - 1; row < rows; row += EACH) {
            faults.add(new Fault(row + 2, kind(row).column, kind(row).word));
        }
        return faults;
    }
}
