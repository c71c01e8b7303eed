package dev.skillsgap.recommendation.path.network;

import java.util.function.ToIntFunction;

/** A level, 0 to 5, for each skill. */
@FunctionalInterface
public interface Levels extends ToIntFunction<String> {

    /** Every level can be reached. */
    Levels UNLIMITED = skill -> 5;
}
