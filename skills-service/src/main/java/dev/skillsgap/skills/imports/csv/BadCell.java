package dev.skillsgap.skills.imports.csv;

import dev.skillsgap.skills.imports.source.FaultKind;

/** A cell that cannot be taken, and its row neither; the message says why. */
final class BadCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FaultKind kind;
    private final String value;

    BadCell(FaultKind kind, String value, String advice) {
        super(advice, null, false, false);
        this.kind = kind;
        this.value = value;
    }

    FaultKind kind() {
        return kind;
    }

    String value() {
        return value;
    }
}
