package dev.skillsgap.bench.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table of people in the form of the template: a column for each of forty skills, of which everybody has twelve.
 *
 * @param prefix of their ids
 */
record PeopleFile(Crowd crowd, String prefix) {

    private static final int COLUMNS = 40;
    private static final int HELD = 12;
    private static final int TEAM = 100;
    private static final String SEPARATOR = ",";

    int people() {
        return crowd.people();
    }

    String id(int person) {
        return "%s-%06d".formatted(prefix, person);
    }

    void write(Path file) throws IOException {
        var skills = crowd.skills().subList(0, COLUMNS);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("id,name,email,employeeNumber,targetRole,hoursPerWeek,team,skillsAsOf"
                    + skills.stream().map(skill -> SEPARATOR + "skill:" + skill).collect(Collectors.joining())
                    + "\n");
            for (int person = 0; person < people(); person++) {
                var levels = levels(person);
                out.write("%1$s,Example %2$d,%1$s@example.org,%1$s,%3$s,%4$d,%5$s team %6$d,2026-05-02"
                        .formatted(id(person), person, Kernel.ROLE, 1 + person % 9, prefix, person / TEAM));
                for (var skill : skills) {
                    out.write(SEPARATOR + levels.getOrDefault(skill, ""));
                }
                out.write('\n');
            }
        }
    }

    private Map<String, String> levels(int person) {
        var random = new Random(1_000_003L * person);
        var levels = new TreeMap<String, String>();
        random.ints(0, COLUMNS)
                .distinct()
                .limit(HELD)
                .forEach(skill -> levels.put(crowd.skills().get(skill), String.valueOf(random.nextInt(1, 6))));
        return levels;
    }

    /** What has to be held of somebody once the table was imported, as {@link StoredPeople} tells it. */
    String expected(int person) {
        return "%1$s|Example %2$d|%1$s@example.org|%1$s|%3$s|%4$d|1|%5$s"
                .formatted(
                        id(person),
                        person,
                        Kernel.ROLE,
                        1 + person % 9,
                        levels(person).entrySet().stream()
                                .map(level -> level.getKey() + '=' + level.getValue())
                                .collect(Collectors.joining(SEPARATOR)));
    }
}
