package dev.skillsgap.recommendation.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads all that is told, makes sums of the means, subtracts any two, and any group less others of the same day; then
 * sees whether a person's answer, or the change from one to another, came out.
 */
final class Attacker {

    private static final double EXACT = 1e-12;
    private static final List<String> ROLES = Arrays.asList(null, "r0", "r1");

    private final History history;
    private final Chronicle told;
    private final Map<String, List<Point>> points = new HashMap<>();

    /** What single people's answers, and their changes, would look like, rising. */
    private final TreeSet<Double> single = new TreeSet<>();

    Attacker(History history, Chronicle told) {
        this.history = history;
        this.told = told;
        history.everyone.forEach(this::expect);
    }

    private void expect(String person) {
        var lows = new HashSet<>(Set.of(0.0));
        history.answers.stream()
                .filter(answer -> answer.person().equals(person))
                .map(Answer::low)
                .forEach(lows::add);
        lows.forEach(before -> lows.stream()
                .map(after -> after - before)
                .filter(change -> Math.abs(change) > EXACT)
                .forEach(single::add));
    }

    /** What it learned about single people: their readiness, or by how much it changed. */
    Set<Double> learned() {
        var sums = new HashSet<Double>();
        for (var group : history.groups()) {
            ROLES.forEach(role -> points(group, role).stream()
                    .map(Attacker::sum)
                    .flatMap(Stream::ofNullable)
                    .distinct()
                    .forEach(sums::add));
        }
        sums.addAll(remainders());
        sums.add(0.0);
        var learned = new HashSet<Double>();
        sums.forEach(one -> sums.stream()
                .map(other -> one - other)
                .filter(this::isOfOnePerson)
                .forEach(learned::add));
        return learned;
    }

    private boolean isOfOnePerson(double difference) {
        var near = single.ceiling(difference - EXACT);
        return near != null && near <= difference + EXACT;
    }

    /** A group less its roles; everyone less the teams that share nobody. Each on one day, by figures of that day. */
    private List<Double> remainders() {
        var remainders = new ArrayList<Double>();
        for (var day : History.DAYS.all()) {
            for (var group : history.groups()) {
                less(at(group, null, day), at(group, "r0", day)).forEach(remainders::add);
                less(at(group, null, day), at(group, "r0", day), at(group, "r1", day))
                        .forEach(remainders::add);
            }
            ROLES.forEach(role -> less(at("", role, day), at("a", role, day), at("b", role, day))
                    .forEach(remainders::add));
            ROLES.forEach(role -> less(at("", role, day), at("a", role, day)).forEach(remainders::add));
        }
        return remainders;
    }

    private static Stream<Double> less(Double... sums) {
        return Arrays.stream(sums).anyMatch(Objects::isNull)
                ? Stream.of()
                : Stream.of(Arrays.stream(sums).skip(1).reduce(sums[0], (left, sum) -> left - sum));
    }

    private Double at(String group, String role, LocalDate day) {
        return points(group, role).stream()
                .filter(point -> point.day().equals(day) && !point.repeated())
                .findFirst()
                .map(Attacker::sum)
                .orElse(null);
    }

    private List<Point> points(String group, String role) {
        return points.computeIfAbsent(group + "/" + role, none -> History.points(told, group, role));
    }

    private static Double sum(Point point) {
        var figures = point.figures();
        return figures == null ? null : figures.people() * figures.low();
    }
}
