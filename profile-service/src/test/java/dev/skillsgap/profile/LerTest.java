package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.person;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person in the form of HR Open. */
@QuarkusTest
class LerTest extends ServiceTest {

    private static final String RECORD = "/api/v1/people/{id}/ler-rs";

    @Test
    void saysWhatIsHeldNowAndWhichBadgesCount() {
        var academy = new Academy();
        var issuer = academy.believed();
        var id = person();
        hr().body(Map.of("skill", "pytorch", "level", 0, "source", "assessment"))
                .post("/api/v1/people/{id}/assertions", id)
                .then()
                .statusCode(201);
        hr().contentType(ContentType.JSON)
                .body(academy.signed(academy.python("ada@example.org")))
                .post("/api/v1/people/{id}/badges", id)
                .then()
                .statusCode(201);

        as("employee", id)
                .get(RECORD, id)
                .then()
                .statusCode(200)
                .body("type", equalTo("http://schema.hropenstandards.org/4.4/recruiting/json/ler-rs/LER-RSType.json"))
                .body("person.name.formattedName", equalTo("Ada Example"), "communication", nullValue())
                .body("skills", contains(Map.of("name", "python")))
                .body("certifications.name", contains("Python in practice"))
                .body("certifications.issuingAuthority.tradeName", contains("Example Academy"))
                .body(
                        "certifications.effectiveTimePeriod",
                        equalTo(List.of(Map.of("validFrom", "2026-05-02T10:00:00Z"))));

        as("admin", null).delete("/api/v1/badge-issuers/{id}", issuer).then().statusCode(204);
        hr().get(RECORD, id).then().body("skills", nullValue(), "certifications", nullValue());
    }

    @Test
    void isNotSomebodyElses() {
        as("employee", person()).get(RECORD, person()).then().statusCode(404);
        as("admin", null).get(RECORD, person()).then().statusCode(403);
    }
}
