package dev.skillsgap.skills.builtin;

import static dev.skillsgap.skills.Edits.newest;
import static dev.skillsgap.skills.Edits.publish;
import static dev.skillsgap.skills.Edits.put;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.ServiceTest;
import dev.skillsgap.skills.check.ConceptCheck;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class BuiltinImportTest extends ServiceTest {

    private static final Path FILES = Path.of("src/main/resources/frameworks/ml");
    private static final String JAX = "/api/v1/skills/jax";
    private static final String KERAS = "/api/v1/skills/keras";

    @TempDir
    Path changed;

    @Inject
    BuiltinImport builtinImport;

    @Inject
    ConceptCheck check;

    @BeforeEach
    void copyTheFiles() throws IOException {
        try (var files = Files.walk(FILES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = changed.resolve(FILES.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @AfterEach
    void importTheFilesAsTheyAre() {
        importFrom(FILES);
    }

    @Test
    void publishesNothingWhenNothingChanged() {
        var before = newest();

        importFrom(FILES);

        assertEquals(before, newest());
    }

    @Test
    void publishesAllThatChangedAsOneRelease() throws IOException {
        var before = newest();
        replace("skills/libraries.yaml", "label: Keras", "label: Keras deep learning");
        replace("skills/libraries.yaml", "label: JAX", "label: JAX arrays");

        importFrom(changed);

        assertEquals(before + 1, newest());
        Api.employee()
                .get("/api/v1/releases/" + newest())
                .then()
                .body("changed.skills", equalTo(2))
                .body("publishedBy", equalTo("built-in"));
        Api.employee().get(KERAS).then().body("label", equalTo("Keras deep learning"));
    }

    @Test
    void keepsWhatAnAdminEditedAndTakesOverTheRest() throws IOException {
        Map<String, Object> jax = Api.employee().get(JAX).path("");
        var description = jax.put("description", "As we see it.");
        put("skills/jax", jax);
        publish("Our view of JAX");
        replace("skills/libraries.yaml", "label: Keras", "label: Keras deep learning");
        replace("skills/libraries.yaml", "label: JAX", "label: JAX arrays");

        importFrom(changed);

        Api.employee()
                .get(JAX)
                .then()
                .body("description", equalTo("As we see it."))
                .body("label", equalTo("JAX"));
        Api.employee().get(KERAS).then().body("label", equalTo("Keras deep learning"));
        jax.put("description", description);
        put("skills/jax", jax);
        publish("As it was");
    }

    @Test
    void retiresWhatIsGoneFromTheFilesAndBringsBackWhatReturns() throws IOException {
        Files.delete(changed.resolve("resources/bootcamp.yaml"));
        String id =
                Api.employee().get("/api/v1/resources?kind=bootcamp&limit=1").path("items[0].id");

        importFrom(changed);
        Api.employee().get("/api/v1/resources/" + id).then().statusCode(404);

        importFrom(FILES);
        Api.employee().get("/api/v1/resources/" + id).then().statusCode(200).body("release", equalTo(newest()));
    }

    @Test
    void leavesTheLiveReleaseAloneWhenEditsDoNotFitTheFiles() throws IOException {
        replace("skills/libraries.yaml", "label: Keras", "label: Origami");
        Map<String, Object> jax = Api.employee().get(JAX).path("");
        var label = jax.put("label", "Origami");
        put("skills/jax", jax);
        var before = publish("Origami");

        importFrom(changed);

        assertEquals(before, newest());
        Api.employee().get(KERAS).then().body("label", equalTo("Keras"));
        jax.put("label", label);
        put("skills/jax", jax);
        publish("No origami");
    }

    @Test
    void importsOnceWhenTwoInstancesStartAtOnce() throws IOException {
        var before = newest();
        replace("skills/libraries.yaml", "label: Keras", "label: Keras deep learning");

        var other = CompletableFuture.runAsync(() -> importFrom(changed));
        importFrom(changed);
        other.join();

        assertEquals(before + 1, newest());
    }

    private void importFrom(Path directory) {
        builtinImport.run(List.of(new FrameworkReader(check).read(new FrameworkFiles(directory))));
    }

    private void replace(String file, String text, String by) throws IOException {
        var path = changed.resolve(file);
        var before = Files.readString(path);
        var after = before.replace(text + "\n", by + "\n");
        assertEquals(false, before.equals(after), text);
        Files.writeString(path, after);
    }
}
