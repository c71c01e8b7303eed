package dev.skillsgap.skills.imports;

import static org.awaitility.Awaitility.await;

import dev.skillsgap.skills.Api;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;

/** Imports whose files are sent with the request. */
final class Sending {

    private Sending() {}

    /** For a dry run; the files are still to be added. */
    static RequestSpecification form(String format) {
        return Api.admin()
                .contentType(ContentType.MULTIPART)
                .multiPart("format", format)
                .multiPart("dryRun", "true");
    }

    static ValidatableResponse ask(RequestSpecification form) {
        return form.post("/api/v1/frameworks/sent/imports").then();
    }

    static ValidatableResponse ended(String location) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.admin().get(location).path("endedAt") != null);
        return Api.admin().get(location).then();
    }

    static ValidatableResponse imported(RequestSpecification form) {
        return ended(ask(form).statusCode(202).extract().header("Location"));
    }
}
