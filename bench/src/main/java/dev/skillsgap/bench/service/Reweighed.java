package dev.skillsgap.bench.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.localstack.suite.Api;
import dev.skillsgap.localstack.suite.Part;
import java.time.Instant;
import java.util.Map;

/** A release in which one requirement weighs otherwise than in the one before, so that every answer is another. */
record Reweighed(int number, Instant publishedAt, String skill, double importance) {

    private static final String ROLE = "/draft/roles/" + Kernel.ROLE;

    /** Publishes one. */
    static Reweighed publish(Stand stand) {
        var admin = stand.as("admin");
        var role = requireOk(admin.get(Part.SKILLS, ROLE));
        var requirement = (ObjectNode) role.path("requirements").path(0);
        var importance = Math.round(requirement.path("importance").asDouble() * 1_000 - 10) / 1_000.0;
        requirement.put("importance", importance);
        requireOk(admin.put(Part.SKILLS, ROLE, role));
        var number = requireOk(admin.post(Part.SKILLS, "/releases", Map.of()))
                .path("number")
                .asInt();
        return new Reweighed(
                number, stand.publishedAt(number), requirement.path("skill").asText(), importance);
    }

    private static JsonNode requireOk(Api.Answer answer) {
        if (!answer.ok()) {
            throw new IllegalStateException(answer.problem());
        }
        return answer.body();
    }
}
