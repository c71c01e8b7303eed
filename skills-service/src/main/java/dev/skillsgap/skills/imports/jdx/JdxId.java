package dev.skillsgap.skills.imports.jdx;

import dev.skillsgap.skills.imports.name.Slug;

/** Ids of what is told with an identifier, an address, or neither. */
final class JdxId {

    private JdxId() {}

    /** As given, where an id can be so; else made from it, or from what the concept is called where nothing is given. */
    static String of(String framework, String given, String label) {
        return given.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,60}")
                ? Slug.given(framework, given)
                : Slug.of(framework, given.isEmpty() ? label : given);
    }
}
