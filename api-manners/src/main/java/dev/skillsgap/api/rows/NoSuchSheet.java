package dev.skillsgap.api.rows;

/** A workbook has no sheet of that name; the message says which it has. */
public final class NoSuchSheet extends UnreadableTable {

    private static final long serialVersionUID = 1L;

    NoSuchSheet(String message) {
        super(message);
    }
}
