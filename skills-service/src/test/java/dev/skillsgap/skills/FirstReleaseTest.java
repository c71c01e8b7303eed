package dev.skillsgap.skills;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "skills"))
class FirstReleaseTest {

    @Test
    void publishesTheBuiltInFrameworkAtTheFirstStart() {
        Api.employee()
                .get("/api/v1/releases/1")
                .then()
                .statusCode(200)
                .body("publishedBy", equalTo("built-in"))
                .body("counts.resources", greaterThanOrEqualTo(120));

        Api.employee()
                .get("/api/v1/roles/ml-engineer")
                .then()
                .statusCode(200)
                .body("requirements.find { it.skill == 'python' }.label", equalTo("Python"));

        var markers = Topic.readUntil(List.of("skills.release.v1"), records -> !records.isEmpty());
        assertEquals("1", markers.getFirst().key());
    }
}
