package dev.skillsgap.recommendation.answer;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.answer.Question.Asked;
import dev.skillsgap.recommendation.gap.Industry;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.projection.KnownPerson;
import dev.skillsgap.recommendation.taxonomy.LiveRelease;
import dev.skillsgap.recommendation.taxonomy.Release;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Finds what the words of a question stand for; refuses, naming the field, where there is no such thing. */
@ApplicationScoped
public class Questions {

    private final Visibility visibility;
    private final LiveRelease live;

    Questions(Visibility visibility, LiveRelease live) {
        this.visibility = visibility;
        this.live = live;
    }

    /**
     * The question meant.
     *
     * @throws Refusal when there is no such person that the caller may see, no such role, industry or date, or no
     *     complete release yet
     */
    public Question of(Asked asked) {
        var person = visibility.person(asked.person());
        var release = release();
        var role = role(asked, person, release);
        return new Question(
                person,
                release,
                inIndustry(asked, role, release),
                asked.industry(),
                date(asked.field("asOf"), asked.asOf()));
    }

    /** The release that answers are computed from. */
    public Release release() {
        return live.get().orElseThrow(() -> Refusal.notYet("No release of the taxonomy is complete yet; try again."));
    }

    private static Role role(Asked asked, KnownPerson person, Release release) {
        var id = asked.role() == null ? person.targetRole() : asked.role();
        if (id == null) {
            throw Refusal.invalid(
                    asked.field("role"), "The person has no target role: name one, as in role=ml-engineer.");
        }
        return release.role(id)
                .orElseThrow(() -> Refusal.invalid(
                        asked.field("role"),
                        "Release %d has no role '%s'; ask skills-service for its roles."
                                .formatted(release.number(), id)));
    }

    private static Role inIndustry(Asked asked, Role role, Release release) {
        var industry = asked.industry();
        return industry == null
                ? role
                : role.in(industry).orElseThrow(() -> unknownIndustry(asked, industry, role, release));
    }

    private static Refusal unknownIndustry(Asked asked, String industry, Role role, Release release) {
        var known = role.industries().stream().map(Industry::id).sorted().toArray(String[]::new);
        return Refusal.invalid(
                asked.field("industry"),
                "In release %d the role '%s' has no industry '%s'; it has: %s."
                        .formatted(
                                release.number(),
                                role.id(),
                                industry,
                                known.length == 0 ? "none" : String.join(", ", known)),
                known);
    }

    /**
     * A date of a request.
     *
     * @param field that it stands in
     * @param text as in 2026-05-02; null: today in UTC
     */
    public static LocalDate date(String field, @Nullable String text) {
        if (text == null) {
            return LocalDate.now(ZoneOffset.UTC);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid(field, "'%s' is no date; write it as in 2026-05-02.".formatted(text));
        }
    }
}
