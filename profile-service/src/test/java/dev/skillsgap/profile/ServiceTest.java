package dev.skillsgap.profile;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.junit.jupiter.api.BeforeEach;

/** Runs the service on the real servers, with release 1 of a small taxonomy known. */
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "profile"),
            @ResourceArg(name = "topics", value = "skills.skill.v1,skills.role.v1,skills.resource.v1,skills.release.v1")
        })
abstract class ServiceTest {

    @BeforeEach
    void taxonomyIsKnown() {
        Api.publishTaxonomy();
    }
}
