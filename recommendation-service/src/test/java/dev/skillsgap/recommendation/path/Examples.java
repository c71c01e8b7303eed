package dev.skillsgap.recommendation.path;

import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Necessity;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Skill;
import dev.skillsgap.recommendation.gap.SkillKind;
import dev.skillsgap.recommendation.gap.Source;
import dev.skillsgap.recommendation.step.Resource;
import dev.skillsgap.recommendation.step.Resource.Level;
import dev.skillsgap.recommendation.step.Resource.Teaching;
import java.time.Instant;
import java.util.List;

/** Roles, people and resources of a line each. */
final class Examples {

    private Examples() {}

    static Role role(Requirement... requirements) {
        return new Role("role", "Role", List.of(requirements));
    }

    static Requirement essential(String skill, int level) {
        return new Requirement(skill(skill), level, 1, Necessity.ESSENTIAL, null, List.of());
    }

    static Skill skill(String id) {
        return new Skill(id, id, SkillKind.TOOL);
    }

    static Assertion held(String skill, int level) {
        return new Assertion(skill, level, Source.SELF, Instant.parse("2026-05-01T00:00:00Z"), null);
    }

    static Resource course(String id, double hours, Teaching... teaches) {
        return new Resource(
                id, id, "course", 1, "https://example.org", "en", hours, 0, "USD", List.of(teaches), List.of());
    }

    static Resource python(String kind, String language, double hours) {
        var url = "https://example.org";
        var teaches = List.of(teaches("python", 0, 2));
        return new Resource(kind + "-" + language, "P", kind, 1, url, language, hours, 0, "USD", teaches, List.of());
    }

    static Resource paid(String id, double hours, double cost, String currency) {
        var url = "https://example.org";
        var teaches = List.of(teaches("python", 0, 2));
        return new Resource(id, id, "course", 1, url, "en", hours, cost, currency, teaches, List.of());
    }

    static Teaching teaches(String skill, int from, int to, Level... prerequisites) {
        return new Teaching(skill, skill, from, to, List.of(prerequisites));
    }
}
