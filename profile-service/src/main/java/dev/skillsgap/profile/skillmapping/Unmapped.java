package dev.skillsgap.profile.skillmapping;

import dev.skillsgap.profile.outside.OutsideName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names under which something was said of people and of which nobody has decided what they mean. */
@ApplicationScoped
class Unmapped {

    private static final String QUEUE = """
            select c.system, c.called, min(c.outside_id), (array_agg(c.outside_name order by c.id))[1],
                   count(*), count(distinct c.person_id), min(c.recorded_at), (array_agg(c.origin order by c.id))[1]
            from outside_claim c
            where c.skill is null and c.assertion is null and (cast(:system as text) is null or c.system = :system)
              and not exists (
                select 1 from skill_mapping m
                where m.system = c.system and m.called in ('id:' || c.outside_id, 'name:' || c.name_key)
                  and (m.status = 'CONFIRMED' or m.status = 'REJECTED' and m.skill is null))
            group by c.system, c.called
            having (-count(*), c.system, c.called) > (:times, :after, :called)
            order by -count(*), c.system, c.called""";

    private final EntityManager entities;
    private final SkillMappings mappings;
    private final Labels labels;

    Unmapped(EntityManager entities, SkillMappings mappings, Labels labels) {
        this.entities = entities;
        this.mappings = mappings;
        this.labels = labels;
    }

    /**
     * A name that waits.
     *
     * @param times how often something was said under it
     * @param people of how many
     * @param firstSeenIn where it came from first
     * @param suggestions what it may mean, the most likely first
     */
    @Schema(name = "UnmappedSkill")
    record Name(
            String system,
            @Nullable String outsideId,
            @Nullable String outsideName,
            long times,
            long people,
            Instant firstSeenAt,
            String firstSeenIn,
            List<Suggestion> suggestions) {

        OutsideName called() {
            return new OutsideName(system, outsideId, outsideName);
        }

        private Name with(List<Suggestion> some) {
            return new Name(system, outsideId, outsideName, times, people, firstSeenAt, firstSeenIn, some);
        }
    }

    /** Where in the queue a name stands: the most frequent come first. */
    record Position(long times, String system, String called) {

        static final Position FIRST = new Position(Long.MAX_VALUE, "", "");

        static Position of(Name name) {
            return new Position(name.times(), name.system(), name.called().called());
        }
    }

    /** Those behind the position, one more than the limit. */
    List<Name> after(Position position, @Nullable String system, int limit) {
        List<?> rows = entities.createNativeQuery(QUEUE, Tuple.class)
                .setParameter("system", system)
                .setParameter("times", -position.times())
                .setParameter("after", position.system())
                .setParameter("called", position.called())
                .setMaxResults(limit + 1)
                .getResultList();
        return withSuggestions(
                rows.stream().map(Tuple.class::cast).map(Unmapped::name).toList());
    }

    private static Name name(Tuple row) {
        return new Name(
                row.get(0, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Number.class).longValue(),
                row.get(5, Number.class).longValue(),
                row.get(6, Instant.class),
                row.get(7, String.class),
                List.of());
    }

    private List<Name> withSuggestions(List<Name> names) {
        var called = labels.called(names.stream()
                .map(name -> name.called().nameKey())
                .filter(Objects::nonNull)
                .toList());
        var suggested = mappings
                .list(
                        "called in ?1 and skill is not null and status <> ?2",
                        names.stream().map(name -> name.called().called()).toList(),
                        MappingStatus.CONFIRMED)
                .stream()
                .collect(Collectors.groupingBy(mapping -> SkillMappings.key(mapping.system, mapping.called)));
        return names.stream()
                .map(name -> name.with(suggestions(name.called(), called, suggested)))
                .toList();
    }

    private List<Suggestion> suggestions(
            OutsideName name, Map<String, List<Suggestion>> called, Map<String, List<SkillMapping>> suggested) {
        var all = new ArrayList<Suggestion>();
        var rejected = new ArrayList<String>();
        for (var mapping : suggested.getOrDefault(SkillMappings.key(name.system(), name.called()), List.of())) {
            var skill = Objects.requireNonNull(mapping.skill);
            rejected.add(skill);
            if (mapping.status == MappingStatus.SUGGESTED) {
                all.add(new Suggestion(skill, labels.of(skill), Suggestion.By.MAPPING, mapping.confidence));
            }
        }
        var key = name.nameKey();
        if (key != null) {
            called.getOrDefault(key, List.of()).stream()
                    .filter(suggestion -> !rejected.contains(suggestion.skill()))
                    .forEach(all::add);
        }
        all.sort((one, other) -> Double.compare(other.confidence(), one.confidence()));
        return all;
    }
}
