package dev.skillsgap.system.door;

/** Who knocks: a column of doors.md each, in its order. */
enum Caller {
    NO_TOKEN(null, null),
    BAD_TOKEN(null, null),
    NO_ROLE(null, null),
    EMPLOYEE("employee", "door-employee"),
    EMPLOYEE_OF_ANOTHER("employee", "door-employee"),
    MANAGER("manager", "door-manager"),
    MANAGER_OF_ANOTHER_TEAM("manager", "door-manager"),
    HR("hr", null),
    ADMIN("admin", null),
    INTEGRATION("integration", null);

    final String role;
    final String person;

    Caller(String role, String person) {
        this.role = role;
        this.person = person;
    }

    /** Whether the request is about somebody whom the caller has nothing to do with. */
    boolean asksAboutAStranger() {
        return this == EMPLOYEE_OF_ANOTHER || this == MANAGER_OF_ANOTHER_TEAM;
    }

    /** The source that this caller may assert with. */
    String source() {
        return switch (this) {
            case EMPLOYEE, EMPLOYEE_OF_ANOTHER -> "self";
            case MANAGER, MANAGER_OF_ANOTHER_TEAM -> "manager";
            default -> "assessment";
        };
    }
}
