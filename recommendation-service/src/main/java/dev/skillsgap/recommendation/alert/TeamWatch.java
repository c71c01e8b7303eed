package dev.skillsgap.recommendation.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** A team that is looked after. */
public final class TeamWatch {

    private TeamWatch() {}

    /**
     * The skills that one member holds at level 1 or more, and no other; those that most target roles need first, then by
     * skill. None in a team of one.
     */
    public static List<Alert.SingleHolder> singleHolders(List<Watched> members, LocalDate asOf) {
        if (members.size() < 2) {
            return List.of();
        }
        var holders = new TreeMap<String, List<Watched>>();
        for (var member : members) {
            var standing = member.standing(asOf);
            member.skills()
                    .filter(skill -> standing.levelOf(skill) > 0)
                    .forEach(skill -> holders.computeIfAbsent(skill, none -> new ArrayList<>())
                            .add(member));
        }
        return holders.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .map(entry -> single(entry.getValue().getFirst(), entry.getKey(), members, asOf))
                .sorted(Comparator.comparingInt((Alert.SingleHolder holder) -> -holder.neededBy())
                        .thenComparing(Alert.SingleHolder::skill))
                .toList();
    }

    private static Alert.SingleHolder single(Watched holder, String skill, List<Watched> members, LocalDate asOf) {
        var neededBy = members.stream().filter(member -> member.needs(skill)).count();
        return new Alert.SingleHolder(holder.id(), skill, holder.standing(asOf).levelOf(skill), (int) neededBy);
    }
}
