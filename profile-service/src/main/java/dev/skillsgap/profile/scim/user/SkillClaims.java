package dev.skillsgap.profile.scim.user;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.profile.outside.OutsideClaims;
import dev.skillsgap.profile.outside.OutsideName;
import dev.skillsgap.profile.outside.Saying;
import dev.skillsgap.profile.person.Asserting;
import dev.skillsgap.profile.person.Assertion;
import dev.skillsgap.profile.person.Assertions;
import dev.skillsgap.profile.person.Person;
import dev.skillsgap.profile.person.Source;
import dev.skillsgap.profile.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Skills that a client says a person holds. */
@ApplicationScoped
class SkillClaims {

    private static final int MOST_LEVEL = 5;

    /** Whose names of skills these are, for mappings. */
    private static final String SYSTEM = "scim";

    private final Asserting asserting;
    private final Assertions assertions;
    private final OutsideClaims outside;
    private final Taxonomy taxonomy;
    private final Caller caller;

    SkillClaims(Asserting asserting, Assertions assertions, OutsideClaims outside, Taxonomy taxonomy, Caller caller) {
        this.outside = outside;
        this.taxonomy = taxonomy;
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
            if (taxonomy.release() > 0 && !taxonomy.knowsSkill(skill) && !skill.isBlank()) {
                keep(person, new Saying(OutsideName.of(SYSTEM, null, skill), level, source, null, now, null), now);
                continue;
            }
            var isThere = assertions.of(person.id()).stream().anyMatch(held -> held.says(skill, level, source, now));
            if (!isThere) {
                var claim = new Assertion.Claim(skill, level, source, null, now, null);
                asserting.claim(person, claim, caller.name(), now);
            }
        }
    }

    /** What has another name there counts once that is mapped. */
    private void keep(Person person, Saying saying, Instant now) {
        if (outside.like(person.id(), saying).isEmpty()) {
            outside.keep(person.id(), saying, caller.name(), SYSTEM, now);
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
