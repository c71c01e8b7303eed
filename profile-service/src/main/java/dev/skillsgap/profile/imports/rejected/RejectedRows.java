package dev.skillsgap.profile.imports.rejected;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.commit.CommitBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Keeps the rows that imports left out. */
@ApplicationScoped
public class RejectedRows {

    /** Before what somebody is called whom a row only mentions. */
    private static final String MENTIONED = "mentioned ";

    /** Not those that name somebody who was erased before. */
    private static final String KEEP = """
            insert into import_rejected (job, row_number, column_name, code, message, suggestion, cells, keys)
            select cast(job as uuid), cast(row_number as bigint), column_name, code, message, suggestion, cells,
                   cast(keys as text[])
              from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                   as told (job, row_number, column_name, code, message, suggestion, cells, keys)
             where not exists (
                   select 1 from unnest(cast(told.keys as text[])) as key
                     join erasure on person_digest = encode(sha256(convert_to(replace(key, '%s', ''), 'UTF8')), 'hex'))
            """.formatted(MENTIONED);

    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private final CommitBatch rows;
    private final EntityManager entities;
    private final ObjectMapper json;

    RejectedRows(CommitBatch rows, EntityManager entities, ObjectMapper json) {
        this.rows = rows;
        this.entities = entities;
        this.json = json;
    }

    /**
     * Keeps a row with the caller's commit, unless it names somebody who was erased.
     *
     * @param about what the people may be called whom it is about: it goes with the first who is erased
     * @param mentioned the same of others whom it names
     */
    public void keep(UUID job, RejectedRow row, Collection<String> about, Collection<String> mentioned) {
        rows.add(
                KEEP,
                job,
                row.row(),
                row.column(),
                row.code(),
                row.message(),
                row.suggestion(),
                written(row.cells()),
                Stream.concat(keys("", about), keys(MENTIONED, mentioned))
                        .distinct()
                        .toArray(String[]::new));
    }

    /** Those about a person who may be called so. */
    public List<RejectedRow> about(Collection<String> called) {
        return rows(entities.unwrap(Session.class)
                .createNativeQuery("""
                        select row_number, column_name, code, message, suggestion, cells from import_rejected
                        where keys && cast(?1 as text[]) order by job, row_number""", Tuple.class)
                .setParameter(1, keys("", called).toArray(String[]::new)));
    }

    /** Those behind the row, in their order. */
    @Transactional
    public List<RejectedRow> after(UUID job, long row, int limit) {
        return rows(entities.unwrap(Session.class)
                .createNativeQuery("""
                        select row_number, column_name, code, message, suggestion, cells from import_rejected
                        where job = ?1 and row_number > ?2 order by row_number""", Tuple.class)
                .setParameter(1, job)
                .setParameter(2, row)
                .setMaxResults(limit));
    }

    private List<RejectedRow> rows(NativeQuery<Tuple> query) {
        return query.getResultStream()
                .map(found -> new RejectedRow(
                        found.get(0, Number.class).longValue(),
                        found.get(1, String.class),
                        found.get(2, String.class),
                        found.get(3, String.class),
                        found.get(4, String.class),
                        read(found.get(5, String.class))))
                .toList();
    }

    /** Deletes those about a person who may be called so, and those that mention them, in the caller's transaction. */
    public void forget(Collection<String> called) {
        entities.createNativeQuery("delete from import_rejected where keys && cast(?1 as text[])")
                .setParameter(
                        1,
                        Stream.concat(keys("", called), keys(MENTIONED, called)).toArray(String[]::new))
                .executeUpdate();
    }

    /** Deletes those of imports that ended before. */
    @Transactional
    public void deleteBefore(Instant moment) {
        entities.createNativeQuery(
                        "delete from import_rejected where job in (select id from import_job where ended_at < ?1)")
                .setParameter(1, moment)
                .executeUpdate();
    }

    private static Stream<String> keys(String before, Collection<String> called) {
        return called.stream()
                .map(text -> before + text.toLowerCase(Locale.ROOT).replace("\0", ""));
    }

    private String written(List<String> cells) {
        try {
            return json.writeValueAsString(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> read(String cells) {
        try {
            return json.readValue(cells, CELLS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
