package dev.skillsgap.api.rows;

/** The file as a whole cannot be read as a table. The message says why, and what to do. */
public sealed class UnreadableTable extends RuntimeException permits NoSuchSheet {

    private static final long serialVersionUID = 1L;

    public UnreadableTable(String message) {
        super(message, null, false, false);
    }
}
