package dev.skillsgap.profile.imports.reading;

import java.util.Locale;

/** The faults that rows have. */
public enum FaultKind {
    /** It has more or fewer cells than there are columns. */
    WRONG_NUMBER_OF_CELLS(true),
    /** It has no name, or does not say who it is about. */
    MISSING_VALUE(true),
    /** A row before it has the same id, e-mail address or employee number. */
    REPEATED(true),
    /** What it says of a person cannot be taken, as the API would say too. */
    BREAKS_A_RULE(true),
    /** It names a role that is not known. */
    UNKNOWN_ROLE(true),
    /** The person of this id was erased. */
    ERASED_PERSON(true),
    /** Another person has the e-mail address or the employee number. */
    ALREADY_TAKEN(true),
    /** A cell says what the mapping does not know, or does not say the level of what another cell claims. */
    UNKNOWN_VALUE(false),
    /** No team is called so, or several are. */
    UNKNOWN_TEAM(false),
    /** There is no such person who could manage the team. */
    UNKNOWN_MANAGER(false),
    /** More rows of the team name another manager. */
    ANOTHER_MANAGER(false);

    private final boolean leftOut;

    FaultKind(boolean leftOut) {
        this.leftOut = leftOut;
    }

    /** Whether the row was left out; else it was taken, without what could not be understood. */
    public boolean isLeftOut() {
        return leftOut;
    }

    /** As in answers and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
