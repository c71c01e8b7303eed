package dev.skillsgap.profile.person;

/**
 * Somebody who cannot be taken.
 *
 * @param field that it is about; empty for the whole
 * @param why it says nothing of the person
 */
public record Refused(Stated person, Reason reason, String field, String why) {

    /** Why somebody cannot be taken. */
    public enum Reason {
        BROKEN,
        ERASED,
        UNKNOWN_ROLE,
        TAKEN
    }
}
