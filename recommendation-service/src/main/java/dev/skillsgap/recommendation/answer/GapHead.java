package dev.skillsgap.recommendation.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.recommendation.gap.Gap;
import java.io.IOException;
import java.io.UncheckedIOException;

/** All of a gap but its lines, as Jackson writes the record; field by field, which takes a third of the time. */
final class GapHead {

    private static final int USUAL_BYTES = 2_000;

    private final JsonGenerator out;

    private GapHead(JsonGenerator out) {
        this.out = out;
    }

    /** The JSON of the answer up to where its lines begin. */
    static byte[] of(GapAnswer answer, ObjectMapper json) {
        var bytes = new ByteArrayBuilder(USUAL_BYTES);
        try (var out = json.createGenerator(bytes)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT); // The lines follow.
            new GapHead(out).write(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // In memory there is none.
        }
        return bytes.toByteArray();
    }

    private void write(GapAnswer answer) throws IOException {
        out.writeStartObject();
        out.writeStringField("person", answer.person());
        out.writeNumberField("personVersion", answer.personVersion());
        out.writeStringField("targetRole", answer.targetRole());
        out.writeStringField("role", answer.role());
        out.writeStringField("roleTitle", answer.roleTitle());
        out.writeStringField("industry", answer.industry());
        out.writeNumberField("release", answer.release());
        out.writeStringField("policy", answer.policy());
        out.writeStringField("asOf", answer.asOf().toString());
        out.writeBooleanField("stale", answer.stale());
        var since = answer.staleSince();
        out.writeStringField("staleSince", since == null ? null : since.toString());
        out.writeObjectFieldStart("readiness");
        out.writeNumberField("low", answer.readiness().low());
        out.writeNumberField("high", answer.readiness().high());
        out.writeEndObject();
        out.writeNumberField("confidence", answer.confidence());
        out.writeArrayFieldStart("blockers");
        for (var skill : answer.blockers()) {
            out.writeString(skill);
        }
        out.writeEndArray();
        out.writeNumberField("totalWeight", answer.totalWeight());
        out.writeArrayFieldStart("groups");
        for (var group : answer.groups()) {
            write(group);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("lines");
    }

    private void write(Gap.Alternatives group) throws IOException {
        out.writeStartObject();
        out.writeStringField("anyOf", group.anyOf());
        out.writeNumberField("weight", group.weight());
        out.writeNumberField("coverage", group.coverage());
        out.writeStringField("carriedBy", group.carriedBy());
        out.writeEndObject();
    }
}
