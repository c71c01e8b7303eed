package dev.skillsgap.profile.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.table.NoFormula;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BadRequestException;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request may say of a person.
 *
 * @param id pseudonymous, not derived from name, e-mail or employee number; made when absent
 * @param hoursPerWeek hours for learning, 0 to 80; 4 when absent
 */
public record PersonInput(
        @Pattern(
                regexp = "[a-z0-9][a-z0-9-]{0,63}",
                message = "must be 1 to 64 of a-z, 0-9 and -, not beginning with -")
        @Nullable
        String id,

        @NotBlank @Size(max = 200) @NoFormula String name,
        @Email @Size(max = 320) @Nullable String email,
        @Size(min = 1, max = 100) @NoFormula @Nullable String employeeNumber,
        @Size(max = 100) @Nullable String targetRole,

        @DecimalMin("0") @DecimalMax("80") @Nullable Double hoursPerWeek) {

    /** What the person and their manager may change too. */
    private static final Set<String> OF_THE_PLAN = Set.of("targetRole", "hoursPerWeek");

    Person.Details details() {
        return new Person.Details(
                name,
                email,
                employeeNumber,
                targetRole,
                hoursPerWeek == null ? Person.Details.DEFAULT_HOURS : hoursPerWeek);
    }

    static PersonInput of(Person.Details details) {
        return new PersonInput(
                null,
                details.name(),
                details.email(),
                details.employeeNumber(),
                details.targetRole(),
                details.hoursPerWeek());
    }

    /** Whether a merge patch changes only target role and hours. */
    static boolean touchesOnlyThePlan(JsonNode patch) {
        var names = new ArrayList<String>();
        patch.fieldNames().forEachRemaining(names::add);
        return OF_THE_PLAN.containsAll(names);
    }

    /**
     * The person's details after a JSON merge patch (RFC 7396); whether they are valid, others find out.
     *
     * @throws Refusal when the patch is none
     */
    static Person.Details patched(Person person, JsonNode patch, ObjectMapper json) {
        if (!(patch instanceof ObjectNode changes)) {
            throw Refusal.invalid("", "Send a JSON object.");
        }
        if (changes.has("id")) {
            throw Refusal.invalid("/id", "The id of a person never changes.");
        }
        ObjectNode merged = json.valueToTree(of(person.details()));
        merged.setAll(changes);
        return read(merged, json).details();
    }

    private static PersonInput read(ObjectNode merged, ObjectMapper json) {
        try {
            return json.treeToValue(merged, PersonInput.class);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }
}
