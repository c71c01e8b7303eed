package dev.skillsgap.recommendation.answer.counterfactual;

import dev.skillsgap.api.problem.Problem;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.answer.Questions;
import dev.skillsgap.recommendation.answer.Staleness;
import dev.skillsgap.recommendation.counterfactual.WhatIf;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Skill;
import dev.skillsgap.recommendation.taxonomy.Release;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A gap under levels that are only supposed. */
@Path("/api/v1/gaps/what-if")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gaps")
@Authenticated
public class WhatIfResource {

    private final Questions questions;
    private final Policy policy;
    private final Staleness staleness;

    WhatIfResource(Questions questions, Policy policy, Staleness staleness) {
        this.questions = questions;
        this.policy = policy;
        this.staleness = staleness;
    }

    @POST
    @Operation(
            summary = "What a gap would be if the person held other levels: before, after, and each line that changes",
            description =
                    "A supposed level replaces whatever is known of the skill, so it may also be lower. Nothing is"
                            + " stored, and nothing is sent to anyone.")
    @APIResponse(responseCode = "200", description = "The gap before and after")
    @APIResponse(responseCode = "404", description = "No such person that you may see")
    @APIResponse(
            responseCode = "422",
            description = "No such role, industry, date or skill, a skill named twice, or a level outside 0 to 5")
    @APIResponse(responseCode = "503", description = "No release is complete yet")
    public WhatIfAnswer whatIf(@Valid @NotNull WhatIfInput input) {
        var question = questions.of(input.asked());
        var levels = levels(input, question.release());
        var byId = levels.entrySet().stream()
                .collect(Collectors.toMap(level -> level.getKey().id(), Map.Entry::getValue));
        var whatIf = WhatIf.of(question.role(), question.standing(), byId, policy);
        return WhatIfAnswer.of(question, levels, whatIf, policy, staleness.now());
    }

    /** The levels by skill, in the order in which they were sent. */
    private static Map<Skill, Integer> levels(WhatIfInput input, Release release) {
        var levels = new LinkedHashMap<Skill, Integer>();
        var faults = new ArrayList<Problem.Fault>();
        for (int i = 0; i < input.levels().size(); i++) {
            var level = input.levels().get(i);
            var pointer = "/levels/%d/skill".formatted(i);
            var skill = release.skill(level.skill());
            if (skill.isEmpty()) {
                faults.add(new Problem.Fault(
                        pointer,
                        "Release %d has no skill '%s'; ask skills-service for its skills."
                                .formatted(release.number(), level.skill())));
            } else if (levels.put(skill.get(), level.level()) != null) {
                faults.add(new Problem.Fault(pointer, "The skill '%s' is named twice.".formatted(level.skill())));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return levels;
    }
}
