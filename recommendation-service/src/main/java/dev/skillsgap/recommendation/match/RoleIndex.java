package dev.skillsgap.recommendation.match;

import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Unit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * All roles of a release, to be ranked for one person. Of each skill it holds the units of roles that it says something
 * about, so that ranking costs what the person knows, not what the roles require. Immutable.
 */
public final class RoleIndex {

    private final List<Role> roles;
    private final Dictionary skills;
    private final Postings postings;
    private final int units;

    /** Scores of those who know nothing. */
    private final int[] base;

    /** Of each unit the best score so far; all 0 between rankings. It is kept, for clearing is cheaper than allocating. */
    private final AtomicReference<int[]> spare = new AtomicReference<>();

    private RoleIndex(List<Role> roles, Dictionary skills, Postings postings, int units) {
        this.roles = roles;
        this.skills = skills;
        this.postings = postings;
        this.units = units;
        this.base = roles.stream()
                .mapToInt(role -> role.requirements().isEmpty() ? Score.MET : 0)
                .toArray();
    }

    public static RoleIndex of(Collection<Role> roles, Policy policy) {
        var sorted = roles.stream().sorted(Comparator.comparing(Role::id)).toList();
        var skills = new Dictionary();
        var postings = new Postings.Building();
        int units = 0;
        for (int i = 0; i < sorted.size(); i++) {
            var ofRole = Unit.of(sorted.get(i), policy);
            var total = Unit.totalWeight(ofRole);
            for (var unit : ofRole) {
                var sources = Sources.of(unit, total, policy);
                var number = sources.size() == 1 ? Postings.ALONE : units++;
                for (var source : sources.entrySet()) {
                    postings.add(skills.add(source.getKey()), i, number, source.getValue());
                }
            }
        }
        return new RoleIndex(sorted, skills, postings.build(), units);
    }

    /**
     * A role and how ready somebody is for it.
     *
     * @param score readiness in billionths; see {@link Score}
     */
    public record Ranked(Role role, int score) {}

    /**
     * The roles that somebody is readiest for, best first, then by id.
     *
     * @param levels own level, 0 to 5, of each skill that is known
     * @param atMost above 0
     * @param wanted the roles to choose from
     */
    public List<Ranked> best(Map<String, Integer> levels, int atMost, Predicate<Role> wanted) {
        var scores = scores(levels);
        var top = new Top(atMost, Top.LOWER_FIRST);
        int threshold = top.threshold();
        for (int role = 0; role < scores.length; role++) {
            // Of two with the same score the one that was seen first goes first.
            if (scores[role] > threshold && wanted.test(roles.get(role))) {
                top.offer(role, scores[role]);
                threshold = top.threshold();
            }
        }
        return top.best((role, score) -> new Ranked(roles.get(role), score));
    }

    private int[] scores(Map<String, Integer> levels) {
        var scores = base.clone();
        var kept = spare.getAndSet(null);
        var best = kept == null ? new int[units] : kept;
        var known = new int[levels.size()];
        int next = 0;
        for (var entry : levels.entrySet()) {
            known[next] = skills.find(entry.getKey());
            postings.add(known[next++], entry.getValue(), scores, best);
        }
        for (int skill : known) {
            postings.clear(skill, best);
        }
        spare.set(best);
        return scores;
    }
}
