package dev.skillsgap.recommendation.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.access.AccessRows;
import dev.skillsgap.commit.CommitBatch;
import dev.skillsgap.forgetting.Forgetting;
import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.kept.Recommendations;
import dev.skillsgap.recommendation.objection.Objections;
import dev.skillsgap.recommendation.step.Learning;
import dev.skillsgap.recommendation.webhook.delivery.Feed;
import dev.skillsgap.trace.TraceParent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;

/** The table of people. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, String> {

    /** Of several versions of a person the newest, and of one that is told twice the first. */
    private static final String TAKE = """
            insert into person (id, version, changed_at, target_role, hours_per_week, teams, assertions, learning,
                                traceparent)
            select distinct on (id) id, cast(version as bigint), cast(changed_at as timestamptz), target_role,
                   cast(hours_per_week as double precision), cast(teams as text[]), assertions, learning, traceparent
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                   as told (id, version, changed_at, target_role, hours_per_week, teams, assertions, learning, traceparent,
                            digest, place)
             where not exists (select 1 from erased where person_digest = told.digest)
             order by id, cast(version as bigint) desc, place
            on conflict (id) do update
               set version = excluded.version, changed_at = excluded.changed_at, target_role = excluded.target_role,
                   hours_per_week = excluded.hours_per_week,
                   teams = excluded.teams, assertions = excluded.assertions, learning = excluded.learning,
                   traceparent = excluded.traceparent
             where person.version < excluded.version
            """;

    private static final String NOTE = """
            update person
               set computed_version = cast(done.version as bigint), computed_release = cast(done.release as integer),
                   answer_hash = done.answer
              from unnest(?, ?, ?, ?) as done (id, version, release, answer)
             where person.id = done.id
            """;

    private final Recommendations recommendations;
    private final Feed webhooks;
    private final AccessRows accesses;
    private final Objections objections;
    private final Forgetting forgetting;
    private final CommitBatch rows;
    private final ObjectMapper json;

    People(
            Recommendations recommendations,
            Feed webhooks,
            AccessRows accesses,
            Objections objections,
            Forgetting forgetting,
            CommitBatch rows,
            ObjectMapper json) {
        this.accesses = accesses;
        this.objections = objections;
        this.forgetting = forgetting;
        this.recommendations = recommendations;
        this.webhooks = webhooks;
        this.rows = rows;
        this.json = json;
    }

    /** What is asserted, as {@link Person#assertions} has it; throws IllegalStateException where that is damaged. */
    public List<Assertion> read(String assertions) {
        try {
            List<PersonEvent.Claim> claims = json.readerForListOf(PersonEvent.Claim.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(assertions);
            return claims.stream().map(PersonEvent.Claim::toAssertion).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How far somebody is, as {@link Person#learning} has it; throws IllegalStateException where that is damaged. */
    public Learning readLearning(@Nullable String learning) {
        if (learning == null) {
            return Learning.NONE;
        }
        try {
            return PersonEvent.learning(
                    json.readerForListOf(PersonEvent.Studied.class).readValue(learning));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The person as told, without what was computed. */
    public KnownPerson known(Person person) {
        return new KnownPerson(
                person.id,
                person.version,
                person.targetRole,
                person.hoursPerWeek,
                person.teams(),
                readLearning(person.learning),
                read(person.assertions));
    }

    /** People in the order of their ids, beginning after one. */
    List<Person> after(String id, int atMost) {
        return find("id > ?1", Sort.by("id"), id).page(0, atMost).list();
    }

    /**
     * People to be computed, locked until the transaction ends; those that another instance has locked are left to it,
     * and so are those that it computed from a release we do not know yet. Changed people go first.
     */
    public List<Person> takeWaiting(int release, int atMost) {
        var changed = take(
                "computedVersion is distinct from version and coalesce(computedRelease, 0) <= ?1",
                Sort.by("id"),
                release,
                atMost);
        return changed.isEmpty()
                ? take(
                        "targetRole is not null and computedRelease < ?1",
                        Sort.by("computedRelease", "id"),
                        release,
                        atMost)
                : changed;
    }

    private List<Person> take(String waiting, Sort order, int release, int atMost) {
        return find(waiting, order, release)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, atMost)
                .list();
    }

    /** How many people wait to be computed: in two counts, for each has an index of its own. */
    public long countWaiting(int release) {
        return count("computedVersion is distinct from version")
                + count("targetRole is not null and computedRelease < ?1 and computedVersion = version", release);
    }

    /** How many people's answers are of an older release. */
    public long countOutdated(int release) {
        return count("targetRole is not null and computedRelease < ?1", release);
    }

    /** Notes what was computed of the person, with the caller's commit. */
    public void note(Person person) {
        rows.add(NOTE, person.id, person.computedVersion, person.computedRelease, person.answerHash);
    }

    /** Takes what was told, with the caller's commit, unless it is not newer than what is held, or the person was erased. */
    void take(PersonEvent event) {
        rows.add(
                TAKE,
                event.id(),
                event.version(),
                event.changedAt(),
                event.targetRole(),
                event.hoursPerWeek(),
                event.teams().toArray(String[]::new),
                write(event.assertions()),
                event.learning() == null || event.learning().isEmpty() ? null : write(event.learning()),
                TraceParent.current(),
                PersonDigest.of(event.id()));
    }

    /** Forgets the person, and all that was recommended to them; withdraws what stands on the topic. */
    void erase(String id, Instant time) {
        var person = findById(id, LockModeType.PESSIMISTIC_WRITE);
        getEntityManager()
                .createNativeQuery("insert into erased values (?1) on conflict do nothing")
                .setParameter(1, PersonDigest.of(id))
                .executeUpdate();
        accesses.forget(id);
        objections.forget(id);
        forgetting.want();
        if (person == null) {
            return;
        }
        webhooks.eraseAllOf(id);
        if (person.answerHash != null) {
            var event = recommendations.withdraw(id, "erased", time);
            webhooks.erased(new Feed.About(event, id, person.teams(), time));
        }
        recommendations.eraseAllOf(id);
        delete(person);
    }

    /** Forgets that people were erased who were so before. */
    public void forgetErasedBefore(Instant moment) {
        getEntityManager()
                .createNativeQuery("delete from erased where erased_at < ?1")
                .setParameter(1, moment)
                .executeUpdate();
    }

    /** Of the people who were erased. */
    Set<String> erasedDigests() {
        List<?> digests = getEntityManager()
                .createNativeQuery("select person_digest from erased", String.class)
                .getResultList();
        return digests.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private String write(List<?> told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
