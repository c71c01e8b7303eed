package dev.skillsgap.skills;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** Runs the service on the real servers, with nothing edited that is not published. */
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "skills"),
            @ResourceArg(name = "topics", value = "profiles.person.v1")
        })
public abstract class ServiceTest {

    @Inject
    Edits edits;

    @BeforeEach
    void beginWithNothingEdited() {
        edits.discardAll();
    }
}
