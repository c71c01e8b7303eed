package dev.skillsgap.skills.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.api.problem.Refusal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the body of a concept must contain; what is not asked for is left out. */
final class Filter {

    private final ObjectNode contained = JsonNodeFactory.instance.objectNode();

    Filter with(String field, @Nullable String value) {
        if (value != null) {
            contained.put(field, printable(field, value));
        }
        return this;
    }

    /** One of the kinds there are. */
    Filter withKind(@Nullable String kind, Enum<?>[] kinds) {
        if (kind != null
                && Arrays.stream(kinds).noneMatch(known -> known.toString().equals(kind))) {
            throw Refusal.invalid("kind", "Give one of " + Arrays.toString(kinds) + ", or leave it out.");
        }
        return with("kind", kind);
    }

    Filter with(String field, @Nullable Integer value) {
        if (value != null) {
            contained.put(field, value);
        }
        return this;
    }

    /** One entry of the list must name the skill. */
    Filter withSkill(String list, @Nullable String skill) {
        if (skill != null) {
            contained.putArray(list).addObject().put("skill", printable(list, skill));
        }
        return this;
    }

    /**
     * The value as it is.
     *
     * @throws Refusal that names the parameter when it holds control characters, which nothing stored does
     */
    static String printable(String parameter, String value) {
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid(parameter, "Remove the control characters.");
        }
        return value;
    }

    String json() {
        return contained.toString();
    }
}
