package dev.skillsgap.recommendation.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts and the ints that stand for them, from 0 on, without holes but for those that the next ones fill. */
final class Dictionary {

    /** What stands for a text that is not known. */
    static final int NONE = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();

    /** The number of the text, a new one where it had none. */
    int add(String text) {
        var known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = free.isEmpty() ? texts.size() : free.pop();
        if (number == texts.size()) {
            texts.add(text);
        } else {
            texts.set(number, text);
        }
        numbers.put(text, number);
        return number;
    }

    /** Forgets the text; its number is given to another. */
    int remove(String text) {
        var number = numbers.remove(text);
        if (number == null) {
            return NONE;
        }
        texts.set(number, "");
        free.push(number);
        return number;
    }

    int find(String text) {
        return numbers.getOrDefault(text, NONE);
    }

    String text(int number) {
        return texts.get(number);
    }

    int size() {
        return texts.size();
    }
}
