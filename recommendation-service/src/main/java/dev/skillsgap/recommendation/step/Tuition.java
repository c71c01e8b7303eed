package dev.skillsgap.recommendation.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What raising one skill takes, by itself: the least hours of resources that lift it, one after the other, from the level
 * held to the level wanted. What a resource requires, and what has to be held before the skill can be learned, is left
 * out, so it may take more; and a resource that teaches several skills is counted whole for each of them, so that raising
 * them together may take less than the sum. What they take together, in which order, is what a path answers.
 */
public final class Tuition {

    private static final int HIGHEST = 5;

    private final Map<String, List<Offer>> offers = new HashMap<>();

    /** A resource, as far as one skill goes. */
    private record Offer(int from, int to, double hours) {}

    private Tuition() {}

    /** What these resources offer. */
    public static Tuition of(Collection<Resource> resources) {
        var tuition = new Tuition();
        for (var resource : resources) {
            for (var teaching : resource.teaches()) {
                tuition.offers
                        .computeIfAbsent(teaching.skill(), skill -> new ArrayList<>())
                        .add(new Offer(teaching.from(), teaching.to(), resource.hours()));
            }
        }
        return tuition;
    }

    /**
     * Least hours from one level to another; 0 where it is held.
     *
     * @param held 0 to 5; unknown is 0
     * @param wanted 0 to 5; a resource that leads beyond it will do
     * @return hours; empty where no resources lead there
     */
    public OptionalDouble hours(String skill, int held, int wanted) {
        var least = new double[HIGHEST + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[held] = 0;
        for (int level = held; level < HIGHEST; level++) {
            for (var offer : offers.getOrDefault(skill, List.of())) {
                if (offer.from <= level && offer.to > level) {
                    least[offer.to] = Math.min(least[offer.to], least[level] + offer.hours);
                }
            }
        }
        return Arrays.stream(least, Math.max(held, wanted), HIGHEST + 1)
                .filter(Double::isFinite)
                .min();
    }
}
