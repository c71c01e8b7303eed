package dev.skillsgap.skills.crosswalk;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.crosswalk.CrosswalkApi.ProposalsMade;
import dev.skillsgap.skills.meaning.LiveMeanings;
import dev.skillsgap.skills.release.ConceptVersions;
import dev.skillsgap.skills.release.Releases;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks in the newest release for skills that may be the same, and writes down what it finds. */
@ApplicationScoped
class Proposing {

    /** More would take longer than anybody waits. */
    private static final int MOST_SKILLS = 3_000;

    private final ConceptVersions versions;
    private final Releases releases;
    private final LiveMeanings meanings;
    private final Correspondences correspondences;

    Proposing(ConceptVersions versions, Releases releases, LiveMeanings meanings, Correspondences correspondences) {
        this.versions = versions;
        this.releases = releases;
        this.meanings = meanings;
        this.correspondences = correspondences;
    }

    /**
     * Looks in {@code from} for other names of the skills of {@code to}.
     *
     * @throws Refusal where there is no such framework, one is too large, or labels are still being learnt
     */
    ProposalsMade propose(String from, String to) {
        int release = releases.newest();
        var skills = QuarkusTransaction.requiringNew()
                .call(() -> versions.skillsOf(release).collect(Collectors.groupingBy(Skill::framework)));
        var named = required("/from", from, skills.get(from));
        var looked = required("/to", to, skills.get(to));
        if (from.equals(to)) {
            throw Refusal.invalid("/to", "Name another framework than " + from + ".");
        }
        if (looked.size() > MOST_SKILLS) {
            throw Refusal.invalid(
                    "/to",
                    "%s has %d skills; name a framework of up to %d, or the two the other way round."
                            .formatted(to, looked.size(), MOST_SKILLS));
        }
        var known = meanings.current()
                .filter(learnt -> learnt.frameworks().containsAll(List.of(from, to)))
                .orElseThrow(
                        () -> Refusal.notYet("Proposals wait until all labels are learnt, %d %% are; try again soon."
                                .formatted((int) (100 * meanings.share()))));
        var proposals = new Proposals(named.stream().filter(Proposing::isFree).toList(), from, known);
        var taken = named.stream()
                .flatMap(skill -> skill.targets(RelationType.SAME_AS))
                .collect(Collectors.toSet());
        var found = looked.stream()
                .filter(Proposing::isFree)
                .filter(skill -> !taken.contains(skill.id()))
                .collect(Collectors.toMap(Skill::id, proposals::of));
        int proposed = QuarkusTransaction.requiringNew()
                .call(() -> found.entrySet().stream()
                        .mapToInt(entry -> keep(entry.getKey(), entry.getValue()))
                        .sum());
        return new ProposalsMade(release, looked.size(), proposed);
    }

    private static List<Skill> required(String field, String framework, @Nullable List<Skill> skills) {
        if (skills == null) {
            throw Refusal.invalid(field, "The newest release has no skill of a framework '%s'.".formatted(framework));
        }
        return skills;
    }

    private static boolean isFree(Skill skill) {
        return skill.targets(RelationType.SAME_AS).findAny().isEmpty();
    }

    /** What was said of the two before stays said. */
    private int keep(String sameAs, List<Proposals.Proposal> proposals) {
        int kept = 0;
        for (var proposal : proposals) {
            if (correspondences.find(proposal.skill().id(), sameAs).isEmpty()) {
                correspondences.persist(
                        Correspondence.proposed(proposal.skill().id(), sameAs, proposal.confidence(), proposal.why()));
                kept++;
            }
        }
        return kept;
    }
}
