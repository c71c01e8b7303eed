package dev.skillsgap.skills.imports.source;

import java.util.Locale;

/** The faults that rows have. */
public enum FaultKind {
    /** It names something that is not in the files. */
    UNKNOWN_REFERENCE(true),
    /** It relates something to itself. */
    RELATION_TO_ITSELF(true),
    /** Another row says the same. */
    REPEATED_ROW(true),
    /** A rule of the taxonomy forbids it. */
    BREAKS_A_RULE(true),
    /** The source itself says that it is not to be used. */
    NOT_TO_BE_USED(true),
    /** It says nothing that the taxonomy holds. */
    NOTHING_TO_SAY(true),
    /** It leads nowhere. */
    NO_LINK(true),
    /** Nothing tells what it costs. */
    UNKNOWN_COST(true),
    /** What it teaches is no skill that is known. */
    NAMES_NO_SKILL(true),
    /** A value is missing, and one was supposed. */
    MISSING_VALUE(false),
    /** Control characters were taken out. */
    CONTROL_CHARACTERS(false),
    /** Blanks were cut off. */
    STRAY_BLANKS(false),
    /** A label that other skills have too. */
    SHARED_LABEL(false),
    /** Something in it was left out, and the rest taken. */
    PART_LEFT_OUT(false),
    /** It names a column that is read by nobody. */
    UNKNOWN_COLUMN(false),
    /** No row is about a concept that there was before. */
    MISSING_CONCEPT(false);

    private final boolean leftOut;

    FaultKind(boolean leftOut) {
        this.leftOut = leftOut;
    }

    /** Whether the row was left out; else it was taken, with what was wrong mended. */
    public boolean isLeftOut() {
        return leftOut;
    }

    /** As in answers and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
