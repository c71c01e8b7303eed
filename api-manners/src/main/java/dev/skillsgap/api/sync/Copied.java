package dev.skillsgap.api.sync;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Of which integrations keep a copy. All rows note when they were written by a clock that is read after the writing transaction
 * has its number, as the migrations of their tables say; and an index follows that.
 *
 * @param rows theirs, and those of what is shown as part of them, named by what they are part of
 * @param graves what remains of deleted rows
 */
public record Copied(List<Rows> rows, Rows graves) {

    /**
     * Rows of a table.
     *
     * @param name a column of texts, or an expression, that names a row
     * @param moment the column of when it was written
     */
    public record Rows(String table, String name, String moment) {

        private String some(boolean gone) {
            return """
                    (select %s as written_at, %s as name, %s as gone from %s
                      where (%1$s, %2$s) > (:at, :name) and %1$s < :asOf order by 1, 2 limit :atMost)""".formatted(moment, name, gone, table);
        }
    }

    String sql() {
        return rows.stream().map(one -> one.some(false) + " union all ").collect(Collectors.joining())
                + graves.some(true)
                + " order by 1, 2 limit :atMost";
    }
}
