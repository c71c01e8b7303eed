package dev.skillsgap.bench.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.skillsgap.bench.path.Catalogue;
import dev.skillsgap.recommendation.answer.Inputs;
import dev.skillsgap.recommendation.answer.PolicyFile;
import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Names;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Source;
import dev.skillsgap.recommendation.step.Learning;
import dev.skillsgap.recommendation.taxonomy.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The suite's own computing, with nothing around it: a person's event in, the recommendation's bytes out. */
final class Kernel {

    static final String ROLE = "ml-engineer";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Policy policy;
    private final Release release;

    Kernel(Policy policy, Release release) {
        this.policy = policy;
        this.release = release;
    }

    /** With the built-in catalogue as the release of that number, and the policy that ships. */
    static Kernel builtIn(Path project, int release, Instant publishedAt) throws IOException {
        var catalogue = Catalogue.of(project, ROLE);
        return new Kernel(
                PolicyFile.read(
                        Files.readString(project.resolve("recommendation-service/src/main/resources/policy.json")),
                        JSON),
                new Release(
                        release,
                        publishedAt,
                        Map.of(),
                        Map.of(ROLE, catalogue.role()),
                        Map.of(),
                        catalogue.resources(),
                        Map.of(),
                        Names.NONE));
    }

    /** The same under another release, in which the role's requirement of a skill weighs otherwise. */
    Kernel reweighed(int number, Instant publishedAt, String skill, double importance) {
        var role = release.role(ROLE).orElseThrow();
        var requirements = role.requirements().stream()
                .map(same -> same.skill().id().equals(skill)
                        ? new Requirement(
                                same.skill(),
                                same.level(),
                                importance,
                                same.necessity(),
                                same.anyOf(),
                                same.transfers())
                        : same)
                .toList();
        return new Kernel(
                policy,
                new Release(
                        number,
                        publishedAt,
                        Map.of(),
                        Map.of(ROLE, new Role(ROLE, role.title(), requirements)),
                        Map.of(),
                        release.resources(),
                        Map.of(),
                        Names.NONE));
    }

    private record Claim(
            String skill,
            int level,
            String source,
            Instant assertedAt,
            @Nullable Instant expiresAt) {

        Assertion toAssertion() {
            return new Assertion(skill, level, Source.of(source), assertedAt, expiresAt);
        }
    }

    @JsonInclude
    private record Told(
            String id,
            long version,
            Instant changedAt,
            List<String> teams,
            String targetRole,
            @Nullable Double hoursPerWeek,
            List<Claim> assertions) {}

    /** What is recommended to the person that the event tells of, as JSON. */
    byte[] recommend(byte[] event) throws IOException {
        var person = JSON.readValue(event, Told.class);
        var happened = person.changedAt().isAfter(release.publishedAt()) ? person.changedAt() : release.publishedAt();
        var inputs = new Inputs(
                person.id(),
                person.version(),
                person.assertions().stream().map(Claim::toAssertion).toList(),
                Learning.NONE,
                release.role(person.targetRole()).orElseThrow(),
                release,
                policy,
                happened.atZone(ZoneOffset.UTC).toLocalDate());
        return JSON.writeValueAsBytes(inputs.recommend());
    }
}
