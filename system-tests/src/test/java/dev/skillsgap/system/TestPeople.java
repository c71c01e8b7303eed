package dev.skillsgap.system;

import java.util.List;

/** Names that the tests give to people, chosen so that no log holds them by accident. */
public final class TestPeople {

    public static final String NAME = "Dorothea Knocker";

    public static final String EMAIL = "dorothea.knocker@doors.example";

    static final List<String> NAMES = List.of("Dorothea", "Knocker");

    private TestPeople() {}
}
