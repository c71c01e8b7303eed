package dev.skillsgap.api.rows;

import org.jspecify.annotations.Nullable;

/** A row of a table that cannot be taken; the message says what to do. */
public final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final @Nullable String suggestion;

    /**
     * A row without a suggestion.
     *
     * @param field that it is about; empty for the whole row
     * @param code what is wrong, in small letters with dashes
     */
    public Unfit(String field, String code, String message) {
        this(field, code, message, null);
    }

    /**
     * A row.
     *
     * @param suggestion what was probably meant; null where nobody can tell
     */
    public Unfit(String field, String code, String message, @Nullable String suggestion) {
        super(message, null, false, false);
        this.field = field;
        this.code = code;
        this.suggestion = suggestion;
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }

    public @Nullable String suggestion() {
        return suggestion;
    }
}
