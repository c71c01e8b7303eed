package dev.skillsgap.skills.check;

import java.util.List;
import java.util.stream.Collectors;

/** A taxonomy that breaks rules and is therefore not published. */
public class TaxonomyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public TaxonomyRefused(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
        this.violations = List.copyOf(violations);
    }

    /** All of them, never empty. */
    public List<Violation> violations() {
        return violations;
    }
}
