package dev.skillsgap.recommendation.answer;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.skillsgap.recommendation.gap.Gap;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** All of a gap but its lines, as Jackson writes the record; put together by hand, which takes a tenth of the time. */
final class GapHead {

    private static final int USUAL_CHARACTERS = 2_000;

    private final StringBuilder out = new StringBuilder(USUAL_CHARACTERS);

    private GapHead() {}

    /** The JSON of the answer up to where its lines begin. */
    static byte[] of(GapAnswer answer) {
        var head = new GapHead();
        head.write(answer);
        return head.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(GapAnswer answer) {
        out.append("{\"person\":");
        text(answer.person());
        out.append(",\"personVersion\":").append(answer.personVersion());
        out.append(",\"targetRole\":");
        text(answer.targetRole());
        out.append(",\"role\":");
        text(answer.role());
        out.append(",\"roleTitle\":");
        text(answer.roleTitle());
        out.append(",\"industry\":");
        text(answer.industry());
        out.append(",\"release\":").append(answer.release());
        out.append(",\"policy\":");
        text(answer.policy());
        out.append(",\"asOf\":");
        text(answer.asOf().toString());
        out.append(",\"stale\":").append(answer.stale());
        var since = answer.staleSince();
        out.append(",\"staleSince\":");
        text(since == null ? null : since.toString());
        out.append(",\"readiness\":{\"low\":").append(answer.readiness().low());
        out.append(",\"high\":").append(answer.readiness().high());
        out.append("},\"confidence\":").append(answer.confidence());
        out.append(",\"blockers\":[");
        var separator = "";
        for (var skill : answer.blockers()) {
            out.append(separator);
            text(skill);
            separator = ",";
        }
        out.append("],\"totalWeight\":").append(answer.totalWeight());
        out.append(",\"groups\":[");
        separator = "";
        for (var group : answer.groups()) {
            out.append(separator);
            write(group);
            separator = ",";
        }
        out.append("],\"lines\":[");
    }

    private void write(Gap.Alternatives group) {
        out.append("{\"anyOf\":");
        text(group.anyOf());
        out.append(",\"weight\":").append(group.weight());
        out.append(",\"coverage\":").append(group.coverage());
        out.append(",\"carriedBy\":");
        text(group.carriedBy());
        out.append('}');
    }

    private void text(@Nullable String text) {
        if (text == null) {
            out.append("null");
        } else {
            out.append('"');
            if (isPlain(text)) {
                out.append(text);
            } else {
                JsonStringEncoder.getInstance().quoteAsString(text, out);
            }
            out.append('"');
        }
    }

    /** Whether it stands in JSON as it is, as most texts do: they are taken whole then, and not letter by letter. */
    private static boolean isPlain(String text) {
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter < ' ' || letter == '"' || letter == '\\') {
                return false;
            }
        }
        return true;
    }
}
