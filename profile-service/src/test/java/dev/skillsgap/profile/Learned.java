package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;

import java.util.HashMap;

/** What tests note of a person and {@code deep-course}, which leads to Python 3 and PyTorch 2. */
final class Learned {

    private static final String LEARNING = "/api/v1/people/{id}/learning/deep-course";

    private Learned() {}

    static void done(String person, String note) {
        noted(person, "done", note);
    }

    static void noted(String person, String status, String note) {
        var body = new HashMap<String, String>();
        body.put("status", status);
        body.put("note", note);
        hr().body(body).put(LEARNING, person).then().statusCode(200);
    }

    /** Id of what is proposed of a skill and not decided. */
    static String open(String person, String skill) {
        return hr().get("/api/v1/people/{id}/proposals?status=open", person)
                .path("items.find { it.skill == '%s' }.id".formatted(skill));
    }
}
