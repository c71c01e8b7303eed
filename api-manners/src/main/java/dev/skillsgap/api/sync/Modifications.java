package dev.skillsgap.api.sync;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What was modified since a moment, in the order of when, so that nothing is missed. A row may become visible long after
 * the moment that stands in it, when its transaction commits; so only rows are told of that are older than every
 * transaction which is writing. Before them nothing appears any more, and a page can go on where the one before ended.
 */
@ApplicationScoped
public class Modifications {

    /**
     * Of this moment, and of the beginnings of those who write now, the earliest. Who has no number yet will get one later
     * than this, and note the moment after it. To be asked before the rows are: whoever ends in between is seen.
     */
    private static final String HORIZON = """
            select least(min(xact_start), statement_timestamp()) as as_of from pg_stat_activity
             where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()""";

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private final EntityManager entities;

    Modifications(EntityManager entities) {
        this.entities = entities;
    }

    /** A row, and when it was written. */
    private record Modification(Instant at, String name, boolean isGone) {

        static Modification from(Tuple row) {
            return new Modification(
                    row.get("written_at", Instant.class),
                    row.get("name", String.class),
                    row.get("gone", Boolean.class));
        }

        static Modification from(String cursor) {
            int blank = cursor.indexOf(' ');
            if (blank < 0) {
                throw PageRequest.notOurs();
            }
            try {
                return new Modification(moment(cursor.substring(0, blank)), cursor.substring(blank + 1), false);
            } catch (DateTimeException e) {
                throw PageRequest.notOurs();
            }
        }

        String cursor() {
            return at + " " + name;
        }

        Delta.Gone gone() {
            return new Delta.Gone(name, at);
        }
    }

    /**
     * One page of what was modified at or after a moment.
     *
     * @param after as ISO 8601 writes it
     * @throws Refusal when that is no moment, the cursor none of ours, or the caller one who does not see all: what they
     *     no longer see is not written down as gone
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Delta since(String after, Copied copied, Caller caller, PageRequest page) {
        if (!caller.seesEveryone()) {
            throw Refusal.forbidden("Only HR and integrations may send 'modifiedAfter': leave it out.");
        }
        var begin = page.after().isEmpty() ? begin(after) : Modification.from(page.after());
        var asOf = horizon();
        List<?> rows = entities.createNativeQuery(copied.sql(), Tuple.class)
                .setParameter("at", begin.at())
                .setParameter("name", begin.name())
                .setParameter("asOf", asOf)
                .setParameter("atMost", page.limit() + 1)
                .getResultList();
        var found = rows.stream().map(row -> Modification.from((Tuple) row)).toList();
        var told = Page.of(found, page.limit(), Modification::cursor, modification -> modification);
        return new Delta(
                told.items().stream()
                        .filter(row -> !row.isGone())
                        .map(Modification::name)
                        .toList(),
                told.items().stream()
                        .filter(Modification::isGone)
                        .map(Modification::gone)
                        .toList(),
                told.next(),
                asOf);
    }

    private Instant horizon() {
        return ((Tuple) entities.createNativeQuery(HORIZON, Tuple.class).getSingleResult()).get("as_of", Instant.class);
    }

    private static Modification begin(String after) {
        try {
            return new Modification(moment(after), "", false);
        } catch (DateTimeException e) {
            throw Refusal.invalid(
                    "modifiedAfter", "Send the 'asOf' of the last page before, or a moment like 2026-11-28T00:00:00Z.");
        }
    }

    /** Such as the database knows. */
    private static Instant moment(String text) {
        var moment = OffsetDateTime.parse(text);
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            throw new DateTimeException("There is nothing in " + moment.getYear());
        }
        return moment.toInstant();
    }
}
