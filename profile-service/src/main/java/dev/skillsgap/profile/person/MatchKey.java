package dev.skillsgap.profile.person;

/** By what a file says who somebody is. */
public enum MatchKey {
    ID("id"),
    EMPLOYEE_NUMBER("employeeNumber"),
    EMAIL("email");

    private final String field;

    MatchKey(String field) {
        this.field = field;
    }

    /** Name of the field of a person. */
    @Override
    public String toString() {
        return field;
    }
}
