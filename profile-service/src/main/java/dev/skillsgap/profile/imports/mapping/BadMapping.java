package dev.skillsgap.profile.imports.mapping;

/** A mapping that cannot be used. The message says what to do. */
public final class BadMapping extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    /** @param place in the mapping, as a JSON pointer; empty for the whole */
    public BadMapping(String place, String message) {
        super(message, null, false, false);
        this.place = place;
    }

    public String place() {
        return place;
    }
}
