package dev.skillsgap.skills.imports;

import static dev.skillsgap.skills.imports.Sending.form;
import static dev.skillsgap.skills.imports.Sending.imported;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Workbooks that are sent with the request, and the rows of them that come back. */
@QuarkusTest
class SentWorkbooksTest extends ServiceTest {

    private static final byte[] SKILLS = "label,kind,description\nKneading,practice,By hand.\n".getBytes(UTF_8);

    @Test
    void importsAWorkbookAndTakesItsRowsBackMended() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var skills = workbook.newWorksheet("Skills");
            skills.value(0, 0, "label");
            skills.value(1, 0, "Kneading");
            var roles = workbook.newWorksheet("Roles");
            roles.value(0, 0, "title");
            roles.value(0, 1, "entry_level");
            roles.value(1, 0, "Baker");
            roles.value(1, 1, "perhaps");
            var requirements = workbook.newWorksheet("Requirements");
            requirements.value(0, 0, "role");
            requirements.value(0, 1, "skill");
            requirements.value(1, 0, "Baker");
            requirements.value(1, 1, "Kneading");
        }

        var id = imported(form("csv").multiPart("file", "company.xlsx", out.toByteArray()))
                .body("state", equalTo("done"))
                .body("outcome.counts.skills", equalTo(1))
                .body("outcome.counts.roles", equalTo(0))
                .body(
                        "outcome.files.file",
                        equalTo(List.of(
                                "company.xlsx, sheet Requirements",
                                "company.xlsx, sheet Roles",
                                "company.xlsx, sheet Skills")))
                .extract()
                .path("id");
        var rejected = Api.admin()
                .get("/api/v1/imports/" + id + "/rejected.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        var failed = imported(form("csv").multiPart("file", "rejected.csv", rejected.getBytes(UTF_8)))
                .body("state", equalTo("failed"))
                .body("progress.rowsRead", equalTo(2))
                .extract()
                .path("id");
        Api.admin()
                .get("/api/v1/imports/" + failed + "/rejected.csv")
                .then()
                .statusCode(200)
                .body(containsString("perhaps"));
        imported(form("csv")
                        .multiPart("file", "skills.csv", SKILLS)
                        .multiPart(
                                "file",
                                "rejected.csv",
                                rejected.replace("perhaps", "yes").getBytes(UTF_8)))
                .body("state", equalTo("done"))
                .body("outcome.counts.roles", equalTo(1));
    }
}
