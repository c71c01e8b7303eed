package dev.skillsgap.recommendation.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A company's answers over half a year, at random. */
final class History {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    static final Days DAYS = new Days(FIRST, FIRST.plusDays(170), Set.of(FIRST.plusDays(17), FIRST.plusDays(95)));

    final TreeMap<String, Set<String>> teams = new TreeMap<>();
    final Set<String> everyone = new TreeSet<>();
    final List<Answer> answers = new ArrayList<>();

    static History random(long seed) {
        var random = new Random(seed);
        var history = new History();
        var changes = 1 + random.nextInt(5);
        IntStream.range(0, 14 + random.nextInt(20)).forEach(i -> {
            var person = "p" + (char) ('A' + i);
            history.join(person, i < 10 ? List.of("a") : i < 20 ? List.of("b") : List.of());
            if (random.nextInt(8) == 0) {
                history.join(person, List.of("c"));
            }
            IntStream.range(0, random.nextInt(changes + 1))
                    .forEach(n -> history.answer(
                            person,
                            random.nextInt(3) == 0 ? 0 : random.nextInt(170),
                            "r" + (random.nextInt(4) == 0 ? 1 : 0),
                            random.nextDouble()));
        });
        history.answers.sort(Comparator.comparing(Answer::day));
        return history;
    }

    History join(String person, List<String> inTeams) {
        everyone.add(person);
        inTeams.forEach(
                team -> teams.computeIfAbsent(team, none -> new TreeSet<>()).add(person));
        return this;
    }

    History answer(String person, int day, String role, double low) {
        answers.add(new Answer(person, FIRST.plusDays(day), role, day / 60 + 1, low, 1, low > 0.9));
        return this;
    }

    Chronicle told(int k) {
        var inNoTeam = new TreeSet<>(everyone);
        teams.values().forEach(inNoTeam::removeAll);
        return Chronicle.of(teams, inNoTeam, answers, DAYS.all(), k);
    }

    /** The newest answers at the end of a day, the slow way; null role: any. */
    List<Answer> newest(Set<String> people, LocalDate day, String role) {
        return people.stream()
                .map(person -> answers.stream()
                        .filter(answer ->
                                answer.person().equals(person) && !answer.day().isAfter(day))
                        .reduce((before, after) -> after)
                        .orElse(null))
                .filter(Objects::nonNull)
                .filter(answer -> role == null || answer.role().equals(role))
                .toList();
    }

    /** The teams, and everyone under an empty name. */
    Set<String> groups() {
        var groups = new TreeSet<>(teams.keySet());
        groups.add("");
        return groups;
    }

    static List<Point> points(Chronicle told, String group, String role) {
        return group.isEmpty() ? told.ofEveryone(role, DAYS.all()) : told.ofTeam(group, role, DAYS.all());
    }
}
