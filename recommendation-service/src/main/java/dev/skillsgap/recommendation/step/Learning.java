package dev.skillsgap.recommendation.step;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far somebody is with resources, by their ids; each is in one of the sets at most. It says nothing of levels: what
 * was done is only not done again.
 */
public record Learning(Set<String> started, Set<String> done, Set<String> skipped) {

    /** Of somebody of whom nothing is noted. */
    public static final Learning NONE = new Learning(Set.of(), Set.of(), Set.of());

    public Learning {
        started = Set.copyOf(started);
        done = Set.copyOf(done);
        skipped = Set.copyOf(skipped);
    }

    /** The same, if these were done too. */
    public Learning alsoDone(Collection<String> resources) {
        return resources.isEmpty()
                ? this
                : new Learning(less(started, resources), more(done, resources), less(skipped, resources));
    }

    private static Set<String> less(Set<String> all, Collection<String> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(Set.copyOf(some));
        return rest;
    }

    private static Set<String> more(Set<String> all, Collection<String> others) {
        var both = new HashSet<>(all);
        both.addAll(others);
        return both;
    }

    /** Whether the resource is not to be begun: it was done, or is not wanted. */
    public boolean leavesOut(Resource resource) {
        return done.contains(resource.id()) || skipped.contains(resource.id());
    }

    /** What may still be begun, or ended, in the same order. */
    public Collection<Resource> leftOf(Collection<Resource> resources) {
        return done.isEmpty() && skipped.isEmpty() ? resources : without(resources);
    }

    private List<Resource> without(Collection<Resource> resources) {
        return resources.stream().filter(resource -> !leavesOut(resource)).toList();
    }
}
