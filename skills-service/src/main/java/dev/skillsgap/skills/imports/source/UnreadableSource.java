package dev.skillsgap.skills.imports.source;

/** The files as a whole cannot be imported. The message says which, and what to do. */
public final class UnreadableSource extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableSource(String message) {
        super(message, null, false, false);
    }
}
