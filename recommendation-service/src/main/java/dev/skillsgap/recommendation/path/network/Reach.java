package dev.skillsgap.recommendation.path.network;

import dev.skillsgap.recommendation.step.Resource;
import dev.skillsgap.recommendation.step.Resource.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The levels that could be reached if each resource could be done again and again: nothing goes beyond them. */
public final class Reach implements Levels {

    private final Levels held;
    private final Map<String, Integer> reached = new HashMap<>();

    private Reach(Levels held) {
        this.held = held;
    }

    /** How far these resources lift somebody who holds those levels. */
    public static Reach of(Levels held, Collection<Resource> resources) {
        var reach = new Reach(held);
        boolean further;
        do {
            further = false;
            for (var resource : resources) {
                further |= reach.goesFurtherWith(resource);
            }
        } while (further);
        return reach;
    }

    private boolean goesFurtherWith(Resource resource) {
        boolean further = false;
        if (holds(resource.requires())) {
            for (var teaching : resource.teaches()) {
                further |= goesFurtherWith(teaching);
            }
        }
        return further;
    }

    private boolean goesFurtherWith(Resource.Teaching teaching) {
        var level = applyAsInt(teaching.skill());
        var applies = level >= teaching.from() && level < teaching.to() && holds(teaching.prerequisites());
        if (applies) {
            reached.put(teaching.skill(), teaching.to());
        }
        return applies;
    }

    private boolean holds(List<Level> needs) {
        return needs.stream().allMatch(need -> applyAsInt(need.skill()) >= need.level());
    }

    @Override
    public int applyAsInt(String skill) {
        return reached.getOrDefault(skill, held.applyAsInt(skill));
    }
}
