package dev.skillsgap.skills.search;

import dev.skillsgap.api.problem.Refusal;

/**
 * Where a page begins: behind {@code after} in that release. Pages that follow one another answer from one release,
 * whatever is published meanwhile.
 *
 * @param after id of the entry before in a list; number of entries before in a search, whose order has no key
 */
record Position(int release, String after) {

    /** Reads a cursor. */
    static Position of(String cursor) {
        try {
            var parts = cursor.split(" ", 2);
            return new Position(Integer.parseInt(parts[0]), parts[1]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw unknown();
        }
    }

    /** Entries before it. */
    int offset() {
        try {
            return after.isEmpty() ? 0 : Math.max(0, Integer.parseInt(after));
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    String cursor() {
        return release + " " + after;
    }

    private static Refusal unknown() {
        return Refusal.invalid("cursor", "Send the 'next' of the page before, or leave it out.");
    }
}
