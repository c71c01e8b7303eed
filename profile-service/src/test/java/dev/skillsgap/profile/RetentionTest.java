package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.person;

import dev.skillsgap.profile.retention.Retention;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** How long receipts and reports are kept. */
@QuarkusTest
class RetentionTest extends ServiceTest {

    @Inject
    Retention retention;

    @Inject
    EntityManager entities;

    @Test
    void removesReceiptsThatAreTenYearsOld() {
        var old = erased();
        var fresh = erased();
        update("update erasure set erased_at = now() - interval '3651 days' where id = ?1", old);

        retention.sweep();

        hr().get("/api/v1/erasures/{receipt}", old).then().statusCode(404);
        hr().get("/api/v1/erasures/{receipt}", fresh).then().statusCode(200);
    }

    private static UUID erased() {
        return UUID.fromString(hr().delete("/api/v1/people/{id}", person()).path("receipt"));
    }

    @Test
    void removesReportsOfImportsThatEndedAYearAgoAndNoneThatGoesOn() {
        var old = report("now() - interval '366 days'");
        var fresh = report("now() - interval '364 days'");
        update("insert into import_fault select ?1, 1, 1, 'id', 'bad', 'x', 1, 'mend it'", old);

        retention.sweep();

        Assertions.assertEquals(0, reports(old));
        Assertions.assertEquals(1, reports(fresh));
    }

    private UUID report(String endedAt) {
        var id = UUID.randomUUID();
        update(
                "insert into import_job (id, file_name, mapping, dry_run, requested_at, ended_at)"
                        + " select ?1, 'people.csv', '', false, now() - interval '400 days', " + endedAt,
                id);
        return id;
    }

    private long reports(UUID id) {
        return ((Number) entities.createNativeQuery("select count(*) from import_job where id = ?1")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    @Transactional
    void update(String sql, UUID id) {
        entities.createNativeQuery(sql).setParameter(1, id).executeUpdate();
    }
}
