package dev.skillsgap.access;

import org.jspecify.annotations.Nullable;

/**
 * What somebody did with the data of a person in a minute; how often is counted beside it.
 *
 * @param reader who: a person's id, or the subject of another token
 * @param client the application through which; null where the token names none
 * @param right the role by which, or {@code self}
 * @param operation such as {@code GET /api/v1/gaps/{personId}}
 * @param person whose data; {@link Touched#EVERYONE}; null: nobody's, or one whose name found no room
 * @param minute since 1970
 */
record Access(
        String reader,
        @Nullable String client,
        String right,
        String operation,
        @Nullable String person,
        boolean allowed,
        long minute) {

    Access withoutPerson() {
        return new Access(reader, client, right, operation, null, allowed, minute);
    }
}
