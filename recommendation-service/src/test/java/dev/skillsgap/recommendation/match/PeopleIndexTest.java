package dev.skillsgap.recommendation.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.recommendation.match.PeopleRanking.Filter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleIndexTest {

    private static final int PEOPLE = 2 * Block.SIZE + 100;

    /** More than a block of people: the readiest are found in whichever block they are. */
    @Test
    void findsPeopleInEveryBlock() {
        var company = new Company(3, 1, 0);
        var role = company.roles.getFirst();
        var needed = role.requirements().getFirst();
        var index = new PeopleIndex();
        IntStream.range(0, PEOPLE).forEach(i -> index.put("p" + i, Map.of("python", 1), List.of()));
        for (var person : List.of("p5", "p" + (Block.SIZE + 5), "p" + (PEOPLE - 1))) {
            index.put(person, Map.of(needed.skill().id(), 5), List.of());
        }

        var best = new PeopleRanking(index, Demand.of(role, Company.POLICY)).best(Filter.NONE, 4);

        assertEquals(
                List.of("p" + (PEOPLE - 1), "p5", "p" + (Block.SIZE + 5)),
                best.stream()
                        .limit(3)
                        .map(PeopleRanking.Ranked::person)
                        .sorted()
                        .toList());
        assertEquals(0, best.get(3).score());
    }

    @Test
    void takesThreeBytesForAPersonAndTwoForASkill() {
        var index = new PeopleIndex();
        var levels = IntStream.range(0, 12).boxed().collect(java.util.stream.Collectors.toMap(i -> "s" + i, i -> 3));
        IntStream.range(0, Block.SIZE).forEach(i -> index.put("p" + i, levels, List.of("t")));

        var bytes = index.bytes() / (double) Block.SIZE;

        assertTrue(bytes > 27 && bytes < 27.1, bytes + " bytes a person");
    }
}
