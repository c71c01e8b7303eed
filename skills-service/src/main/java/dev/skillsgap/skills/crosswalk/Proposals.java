package dev.skillsgap.skills.crosswalk;

import dev.skillsgap.skills.dictionary.Dictionary;
import dev.skillsgap.skills.meaning.Meanings;
import dev.skillsgap.skills.taxonomy.Skill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which skills of one framework may be the same as skills of another: those that share a name, as far as their descriptions
 * are about the same; and those whose labels mean nearly the same.
 */
final class Proposals {

    /** Below it nothing is proposed. */
    private static final double LEAST = 0.5;

    /** Of one skill. */
    private static final int MOST = 3;

    private static final double ONE_PREFERRED = 0.85;
    private static final double NONE_PREFERRED = 0.65;

    /** Of a name that several skills of a framework have, unless it is what both are called first of all. */
    private static final double SHARED = 0.7;

    /** Of the confidence, where a name is shared; the rest is for what labels and descriptions are about. */
    private static final double NAME = 0.3;

    /** Without a name in common. */
    private static final double NO_NAME = 0.75;

    /** Where a name is the same labels say little more. */
    private static final double LABELS = 0.35;

    private static final double LEAST_LIKENESS = 0.75;

    private final Meanings meanings;
    private final String framework;
    private final Map<String, Skill> others = new HashMap<>();
    private final Map<String, List<Naming>> byName = new HashMap<>();

    /** Prepares proposals of the skills, which are of one framework. */
    Proposals(List<Skill> others, String framework, Meanings meanings) {
        this.framework = framework;
        this.meanings = meanings;
        for (var other : others) {
            this.others.put(other.id(), other);
            names(other)
                    .forEach((name, preferred) -> byName.computeIfAbsent(name, none -> new ArrayList<>(1))
                            .add(new Naming(other, name, preferred)));
        }
    }

    private record Naming(Skill skill, String name, boolean preferred) {}

    /** A skill of the other framework, how sure it is that it is the same, 0 to 1, and why. */
    record Proposal(Skill skill, double confidence, String why) {}

    /** What may be the same as the skill, the surest first. */
    List<Proposal> of(Skill skill) {
        var found = new LinkedHashMap<String, Proposal>();
        Stream.concat(byName(skill), byMeaning(skill))
                .filter(proposal -> proposal.confidence >= LEAST)
                .forEach(proposal -> found.merge(
                        proposal.skill.id(), proposal, (one, two) -> one.confidence >= two.confidence ? one : two));
        return found.values().stream()
                .sorted(Comparator.comparingDouble(Proposal::confidence)
                        .reversed()
                        .thenComparing(proposal -> proposal.skill.id()))
                .limit(MOST)
                .toList();
    }

    private Stream<Proposal> byName(Skill skill) {
        return names(skill).entrySet().stream()
                .flatMap(mine -> byName.getOrDefault(mine.getKey(), List.of()).stream()
                        .map(theirs -> byName(skill, mine.getValue(), theirs)));
    }

    private Proposal byName(Skill skill, boolean preferred, Naming theirs) {
        boolean bothPreferred = preferred && theirs.preferred;
        boolean isShared =
                !bothPreferred && byName.getOrDefault(theirs.name, List.of()).size() > 1;
        double names = bothPreferred ? 1 : preferred || theirs.preferred ? ONE_PREFERRED : NONE_PREFERRED;
        double labels = alike(Dictionary.unqualified(skill.label()), Dictionary.unqualified(theirs.skill.label()));
        double about = alike(skill.description(), theirs.skill.description());
        return new Proposal(
                theirs.skill,
                names * (isShared ? SHARED : 1) * (NAME + (1 - NAME) * (LABELS * labels + (1 - LABELS) * about)),
                "Both are called '%s'%s; their labels are %d %% alike, their descriptions %d %%."
                        .formatted(
                                theirs.name, isShared ? ", and so are others" : "", percent(labels), percent(about)));
    }

    private Stream<Proposal> byMeaning(Skill skill) {
        return meanings.likestTo(skill.label(), Set.of(framework), MOST).stream()
                .filter(like -> like.likeness() >= LEAST_LIKENESS)
                .flatMap(like -> Optional.ofNullable(others.get(like.subject().id()))
                        .map(other -> byMeaning(skill, other, like.likeness()))
                        .stream());
    }

    private Proposal byMeaning(Skill skill, Skill other, double labels) {
        double about = alike(skill.description(), other.description());
        return new Proposal(
                other,
                NO_NAME * (labels + about) / 2,
                "Their labels are %d %% alike, their descriptions %d %%.".formatted(percent(labels), percent(about)));
    }

    /** What two texts are about, 0 to 1. */
    private double alike(String one, String other) {
        return Math.clamp(meanings.likeness(one, other), 0, 1);
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }

    /** All names of a skill, folded, and whether each is its preferred one, with or without what tells it apart. */
    private static Map<String, Boolean> names(Skill skill) {
        var names = new LinkedHashMap<String, Boolean>();
        Stream.of(skill.label(), Dictionary.unqualified(skill.label()))
                .map(Dictionary::folded)
                .forEach(name -> names.put(name, true));
        skill.altLabels().stream().map(Dictionary::folded).forEach(name -> names.putIfAbsent(name, false));
        names.remove("");
        return names;
    }
}
