package dev.skillsgap.profile.sync;

/** Of which integrations keep a copy: a table, and the one of what remains of deleted rows. */
public enum Kept {
    PEOPLE("person", "erasure", "person_digest"),
    TEAMS("team", "dissolved_team", "id");

    private static final String SOME = """
            (select modified_at, %s as name, %s as gone from %s
              where (modified_at, %1$s) > (:at, :name) and modified_at < :asOf order by 1, 2 limit :atMost)""";

    private final String sql;

    Kept(String table, String graves, String grave) {
        sql = SOME.formatted("id", false, table) + " union all " + SOME.formatted(grave, true, graves)
                + " order by 1, 2 limit :atMost";
    }

    String sql() {
        return sql;
    }
}
