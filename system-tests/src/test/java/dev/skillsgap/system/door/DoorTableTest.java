package dev.skillsgap.system.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.suite.Part;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The control: an endpoint that was forgotten is seen, and so is a row that was left behind. */
class DoorTableTest {

    private static final String OPEN_API = """
            {"paths": {
              "/api/v1/people": {"get": {}, "post": {}, "parameters": []},
              "/api/v1/salaries/{id}": {"get": {}}
            }}
            """;

    private static final String TABLE = """
            | service | operation | no token | bad token | no role | e | eo | m | mo | hr | admin | integration |
            |---------|-----------|----------|-----------|---------|---|----|---|----|----|-------|-------------|
            | profile | `GET /api/v1/people` | 401 | 401 | 403 | 200 | - | 200 | - | 200 | 403 | 200 |
            | profile | `DELETE /api/v1/people` | 401 | 401 | 403 | 200 | - | 200 | - | 200 | 403 | 200 |
            | each | `GET /q/metrics` | 401 | 401 | 403 | 403 | - | 403 | - | 403 | 200 | 200 |
            """;

    @Test
    void namesWhatIsServedWithoutARowAndTheRowsThatNothingServes() throws IOException {
        var served =
                Served.operations(OPEN_API).stream().map(Served.Operation::name).toList();

        assertEquals(
                List.of(
                        "profile-service serves GET /api/v1/salaries/{id}, which has no row in doors.md",
                        "profile-service serves POST /api/v1/people, which has no row in doors.md",
                        "doors.md has a row for DELETE /api/v1/people, which profile-service does not serve"),
                DoorTable.parse(TABLE).differences(Part.PROFILE, served));
    }

    @Test
    void hasARowOfATableForEachServiceThatItIsAbout() {
        assertEquals(5, DoorTable.parse(TABLE).rows().size());
    }

    @Test
    void saysNothingOfWhomARequestIsNotAbout() {
        var row = DoorTable.parse(TABLE).rows().getFirst();

        assertEquals(200, row.expected(Caller.EMPLOYEE).orElseThrow());
        assertTrue(row.expected(Caller.EMPLOYEE_OF_ANOTHER).isEmpty());
    }

    @Test
    void whatIsSentKnowsNoOperationWithoutARow() throws IOException {
        var table = DoorTable.read();
        var rows = table.rows().stream().map(DoorTable.Row::operation).toList();

        assertTrue(rows.containsAll(table.sent().keySet()), table.sent().keySet() + " in " + rows);
    }
}
