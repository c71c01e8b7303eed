package dev.skillsgap.recommendation.projection;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ids of skills and the small numbers that stand for them in memory. Safe for use by many threads. */
final class SkillNumbers {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private volatile String[] ids = new String[64];

    int numberOf(String id) {
        var known = numbers.get(id);
        return known == null ? add(id) : known;
    }

    private synchronized int add(String id) {
        var known = numbers.get(id);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        var grown = number < ids.length ? ids : Arrays.copyOf(ids, 2 * number);
        grown[number] = id;
        ids = grown; // Seen by whoever reads the number, which comes after.
        numbers.put(id, number);
        return number;
    }

    String idOf(int number) {
        return ids[number];
    }
}
