package dev.skillsgap.recommendation.gap;

import java.util.Comparator;
import java.util.List;

/**
 * Requirements of which one is enough; one that stands alone is a group of itself. It counts once.
 *
 * @param weight the largest of its members
 * @param members in the order in which they are shown
 * @param carrier the member with the largest coverage, then the larger weight, then the smaller skill id
 * @param anyUnknown whether nothing is known of one of its members
 */
record Group(double weight, List<Line> members, Line carrier, boolean anyUnknown) {

    private static final Comparator<Line> BEST_FIRST = Comparator.comparingDouble(Line::coverage)
            .thenComparingDouble(Line::weight)
            .reversed()
            .thenComparing(line -> line.skill().id());

    static Group of(List<Line> members) {
        if (members.size() == 1) {
            var alone = members.getFirst();
            return new Group(alone.weight(), members, alone, alone.unknown());
        }
        var weight = members.stream().mapToDouble(Line::weight).max().orElseThrow();
        var carrier = members.stream().min(BEST_FIRST).orElseThrow();
        return new Group(weight, members, carrier, members.stream().anyMatch(Line::unknown));
    }

    boolean hasAlternatives() {
        return carrier.requirement().anyOf() != null;
    }

    /** Which of the members carries it, from 0. A skill is required once, so that it names the line. */
    int carriedBy() {
        int member = 0;
        while (!members.get(member).skill().id().equals(carrier.skill().id())) {
            member++;
        }
        return member;
    }

    /** Coverage of somebody else, 0 to 1: the largest of the members. */
    double coverage(Standing standing, Policy policy) {
        double best = 0;
        for (var line : members) {
            best = Math.max(
                    best, Coverage.of(line.requirement(), standing, policy).share());
        }
        return best;
    }

    /** Coverage when what is unknown counts as met. */
    double coverageAtBest() {
        return anyUnknown ? 1 : carrier.coverage();
    }
}
