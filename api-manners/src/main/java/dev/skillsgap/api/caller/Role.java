package dev.skillsgap.api.caller;

import java.util.Set;

/** The roles a token may carry in its {@code groups} claim. */
public final class Role {

    /** Own data. */
    public static final String EMPLOYEE = "employee";

    /** The people of the teams one manages. */
    public static final String MANAGER = "manager";

    /** All people. */
    public static final String HR = "hr";

    /** Taxonomy, imports, webhooks; no people. */
    public static final String ADMIN = "admin";

    /** Other systems: provisioning, imports, events. */
    public static final String INTEGRATION = "integration";

    /** SCIM alone. */
    public static final String PROVISIONING = "provisioning";

    /** SCIM alone, and for reading. */
    public static final String PROVISIONING_READ = "provisioning-read";

    /** Who has none of these may do nothing. */
    public static final Set<String> ALL =
            Set.of(EMPLOYEE, MANAGER, HR, ADMIN, INTEGRATION, PROVISIONING, PROVISIONING_READ);

    private Role() {}
}
