package dev.skillsgap.skills.builtin;

import java.util.List;

/** Files of a built-in framework that break rules: the service does not start with them. */
class BadFrameworkFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadFrameworkFile(String framework, List<String> faults) {
        super("Framework '%s' has %d faults:\n%s".formatted(framework, faults.size(), String.join("\n", faults)));
    }
}
