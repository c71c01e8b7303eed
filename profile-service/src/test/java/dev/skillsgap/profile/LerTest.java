package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.person;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person in the form of HR Open. */
@QuarkusTest
class LerTest extends ServiceTest {

    private static final String RECORD = "/api/v1/people/{id}/ler-rs";
    private static final Path SCHEMA = Path.of("src/test/resources/exports/ler-rs-4.4.schema.json");

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
                .body("certifications.issuingAuthority.name", contains("Example Academy"))
                .body(
                        "certifications.effectiveTimePeriod",
                        equalTo(List.of(Map.of("validFrom", "2026-05-02T10:00:00Z"))));

        as("admin", null).delete("/api/v1/badge-issuers/{id}", issuer).then().statusCode(204);
        hr().get(RECORD, id).then().body("skills", nullValue(), "certifications", nullValue());
    }

    @Test
    void hasTheFormOfTheStandard() throws IOException {
        var academy = new Academy();
        academy.believed();
        var id = "ler-" + UUID.randomUUID();
        hr().body(Map.of("id", id, "name", "Ada Example", "email", "ada@example.org"))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        assertEquals(Set.of(), faults(record(id)), "who holds nothing");
        hr().contentType(ContentType.JSON)
                .body(academy.signed(academy.python("ada@example.org")))
                .post("/api/v1/people/{id}/badges", id)
                .then()
                .statusCode(201);

        var record = record(id);

        assertEquals(Set.of(), faults(record));
        assertFalse(faults(record.replace("4.4/", "4.5/")).isEmpty(), "the control: another type");
        assertFalse(
                faults(record.replace("\"formattedName\"", "\"fullName\"")).isEmpty(), "the control: another field");
        assertFalse(
                faults(record.replaceFirst("\"skills\":\\[.*?]", "\"skills\":[]"))
                        .isEmpty(),
                "the control: an empty list");
    }

    private static String record(String id) {
        return hr().get(RECORD, id).then().statusCode(200).extract().asString();
    }

    private static Set<ValidationMessage> faults(String record) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMA))
                .validate(record, InputFormat.JSON);
    }

    @Test
    void isNotSomebodyElses() {
        as("employee", person()).get(RECORD, person()).then().statusCode(404);
        as("admin", null).get(RECORD, person()).then().statusCode(403);
    }
}
