package dev.skillsgap.profile.scim.user;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.profile.person.Asserting;
import dev.skillsgap.profile.person.Assertion;
import dev.skillsgap.profile.person.Assertions;
import dev.skillsgap.profile.person.Person;
import dev.skillsgap.profile.person.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Skills that a client says a person holds. */
@ApplicationScoped
class SkillClaims {

    private static final int MOST_LEVEL = 5;

    private final Asserting asserting;
    private final Assertions assertions;
    private final Caller caller;

    SkillClaims(Asserting asserting, Assertions assertions, Caller caller) {
        this.asserting = asserting;
        this.assertions = assertions;
        this.caller = caller;
    }

    /** Adds those that are not there with that level and source; those that are not named stay. */
    void add(Person person, JsonNode skills) throws ScimException {
        if (skills.isEmpty()) {
            return;
        }
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (var sent : skills) {
            var skill = sent.path("value").asText("");
            int level = level(sent.path("level"));
            var source = source(sent.path("source").asText("inferred"));
            var isThere = assertions.of(person.id()).stream().anyMatch(held -> held.says(skill, level, source, now));
            if (!isThere) {
                var claim = new Assertion.Claim(skill, level, source, null, now, null);
                asserting.claim(person, claim, caller.name(), now);
            }
        }
    }

    private static int level(JsonNode sent) throws ScimException {
        if (!sent.isNumber() || sent.asDouble() != sent.asInt() || sent.asInt() < 0 || sent.asInt() > MOST_LEVEL) {
            throw BadRequestException.invalidValue("'skills.level' must be a whole number from 0 to 5.");
        }
        return sent.asInt();
    }

    private static Source source(String word) throws ScimException {
        return Arrays.stream(Source.values())
                .filter(source -> source.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> BadRequestException.invalidValue("'skills.source' must be one of: "
                        + Arrays.stream(Source.values()).map(Source::toString).collect(Collectors.joining(", "))));
    }
}
