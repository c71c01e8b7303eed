package dev.skillsgap.profile.badge.issue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.profile.badge.proof.Digest;
import dev.skillsgap.profile.badge.proof.Json;
import dev.skillsgap.profile.person.AssertionView;
import dev.skillsgap.profile.person.Person;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * An assertion as an Open Badge 3.0, without its proof. It names the person by a hash of the e-mail address, or of the id
 * where there is none: whoever knows the address can tell that it is about its holder, and nobody else who that is.
 */
final class SkillBadge {

    static final String SKILLS = "https://skillsgap.dev/skills/";

    private static final String ESCO = "esco:";
    private static final List<String> LEVELS =
            List.of("Novice", "Advanced beginner", "Competent", "Proficient", "Expert");
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SkillBadge() {}

    /** Who issues it: a name that is a key, and one for people. */
    record By(String did, String name) {}

    /**
     * @param label of the skill
     * @param until when it expires
     */
    static ObjectNode of(AssertionView assertion, String label, Person person, By issuer, Instant until) {
        var badge = Json.object();
        badge.putArray("@context")
                .add("https://www.w3.org/ns/credentials/v2")
                .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        badge.put("id", "urn:uuid:" + assertion.id());
        badge.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        typed(badge.putObject("issuer").put("id", issuer.did()), "Profile").put("name", issuer.name());
        badge.put(
                "validFrom",
                assertion.assertedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        badge.put("validUntil", until.truncatedTo(ChronoUnit.SECONDS).toString());
        badge.put("name", "%s, level %d of 5".formatted(label, assertion.level()));
        var subject = typed(badge.putObject("credentialSubject"), "AchievementSubject");
        identify(subject, person);
        var rubric = describe(typed(subject.putObject("achievement"), "Achievement"), assertion, label);
        typed(subject.putArray("result").addObject(), "Result")
                .put("resultDescription", rubric)
                .put("achievedLevel", name("level/" + assertion.level()));
        return badge;
    }

    private static void identify(ObjectNode subject, Person person) {
        var email = person.details().email();
        var bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        var salt = HexFormat.of().formatHex(bytes);
        subject.putArray("identifier")
                .addObject()
                .put("type", "IdentityObject")
                .put("hashed", true)
                .put("identityHash", "sha256$" + Digest.sha256((email == null ? person.id() : email) + salt))
                .put("identityType", email == null ? "systemId" : "emailAddress")
                .put("salt", salt);
    }

    /** The name of the rubric. */
    private static String describe(ObjectNode achievement, AssertionView assertion, String label) {
        achievement
                .put("id", name("skill/" + assertion.skill()))
                .put("achievementType", "Competency")
                .put("name", label)
                .put("description", "Holds the skill “%s” at the level that is stated.".formatted(label));
        achievement.putObject("criteria").put("narrative", narrative(assertion));
        typed(achievement.putArray("alignment").addObject(), "Alignment")
                .put("targetName", label)
                .put("targetUrl", url(assertion.skill()))
                .put("targetCode", assertion.skill());
        var rubric = name("levels");
        var description = typed(achievement.putArray("resultDescription").addObject(), "ResultDescription")
                .put("id", rubric)
                .put("name", "Level")
                .put("resultType", "RubricCriterionLevel");
        var levels = description.putArray("rubricCriterionLevel");
        for (int level = 1; level <= LEVELS.size(); level++) {
            typed(levels.addObject(), "RubricCriterionLevel")
                    .put("id", name("level/" + level))
                    .put("name", LEVELS.get(level - 1))
                    .put("level", String.valueOf(level));
        }
        return rubric;
    }

    private static String narrative(AssertionView assertion) {
        return switch (assertion.source()) {
            case CREDENTIAL -> "A credential was seen that says so.";
            case ASSESSMENT -> "An assessment found it.";
            case MANAGER -> "The manager of the person confirmed it.";
            case SELF, INFERRED -> throw new IllegalArgumentException("Nobody verified it");
        };
    }

    private static String url(String skill) {
        return skill.startsWith(ESCO)
                ? "http://data.europa.eu/esco/skill/" + skill.substring(ESCO.length())
                : SKILLS + skill;
    }

    /** The same for the same, everywhere. */
    private static String name(String what) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes((SKILLS + what).getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode typed(ObjectNode object, String type) {
        object.putArray("type").add(type);
        return object;
    }
}
