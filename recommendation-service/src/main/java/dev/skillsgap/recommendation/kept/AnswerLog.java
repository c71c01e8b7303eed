package dev.skillsgap.recommendation.kept;

import dev.skillsgap.recommendation.trend.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The log of what was emitted, as far as trends tell of it. */
@ApplicationScoped
public class AnswerLog {

    /** Of each person the last of each UTC day. */
    private static final String ANSWERS = """
            select distinct on (person, day) person, to_char(emitted_at at time zone 'UTC', 'YYYY-MM-DD') as day,
                   role, release,
                   coalesce(readiness_low, cast(cast(body as jsonb) #>> '{readiness,low}' as double precision)) as low,
                   coalesce(readiness_high, cast(cast(body as jsonb) #>> '{readiness,high}' as double precision)) as high,
                   coalesce(blockers, jsonb_array_length(cast(body as jsonb) -> 'blockers')) as blockers
              from recommendation
             where emitted_at < cast(cast(?1 as text) as timestamp) at time zone 'UTC' %s
             order by person, day, seq desc
            """;

    private final EntityManager entities;

    AnswerLog(EntityManager entities) {
        this.entities = entities;
    }

    /** What everybody was answered before that UTC day, in the order of the days. */
    public List<Answer> before(LocalDate day) {
        return read(entities.createNativeQuery(ANSWERS.formatted(""), Tuple.class)
                .setParameter(1, day.toString())
                .getResultList());
    }

    /** What these people were answered before that UTC day, in the order of the days. */
    public List<Answer> before(LocalDate day, Collection<String> people) {
        return read(entities.createNativeQuery(ANSWERS.formatted("and person = any(cast(?2 as text[]))"), Tuple.class)
                .setParameter(1, day.toString())
                .setParameter(2, people.toArray(String[]::new))
                .getResultList());
    }

    private static List<Answer> read(List<?> rows) {
        return rows.stream()
                .map(row -> answer((Tuple) row))
                .sorted(Comparator.comparing(Answer::day))
                .toList();
    }

    private static Answer answer(Tuple row) {
        return new Answer(
                row.get("person", String.class),
                LocalDate.parse(row.get("day", String.class)),
                row.get("role", String.class),
                row.get("release", Number.class).intValue(),
                row.get("low", Number.class).doubleValue(),
                row.get("high", Number.class).doubleValue(),
                row.get("blockers", Number.class).intValue() == 0);
    }
}
