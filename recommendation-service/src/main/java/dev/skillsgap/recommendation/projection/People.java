package dev.skillsgap.recommendation.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.kept.Recommendations;
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

/** The table of people. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, String> {

    private final Recommendations recommendations;
    private final ObjectMapper json;

    People(Recommendations recommendations, ObjectMapper json) {
        this.recommendations = recommendations;
        this.json = json;
    }

    /** What is asserted of a person, in the order it was told in. */
    private List<Assertion> assertionsOf(Person person) {
        try {
            List<PersonEvent.Claim> claims = json.readerForListOf(PersonEvent.Claim.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(person.assertions);
            return claims.stream().map(PersonEvent.Claim::toAssertion).toList();
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
                List.of(person.teams),
                assertionsOf(person));
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
                "computedVersion is distinct from version and coalesce(computedRelease, 0) <= ?1", release, atMost);
        return changed.isEmpty() ? take("targetRole is not null and computedRelease < ?1", release, atMost) : changed;
    }

    private List<Person> take(String waiting, int release, int atMost) {
        return find(waiting, Sort.by("id"), release)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, atMost)
                .list();
    }

    /** How many people wait to be computed. */
    public long countWaiting(int release) {
        return count(
                "computedVersion is distinct from version or (targetRole is not null and computedRelease < ?1)",
                release);
    }

    /** Takes what was told, unless it is not newer than what is held, or the person was erased. */
    void take(PersonEvent event) {
        var person = findById(event.id(), LockModeType.PESSIMISTIC_WRITE);
        if (person == null && !isErased(event.id())) {
            person = new Person();
            person.id = event.id();
            person.take(event, write(event.assertions()));
            persist(person);
        } else if (person != null && person.version < event.version()) {
            person.take(event, write(event.assertions()));
        }
    }

    /** Forgets the person, and all that was recommended to them; withdraws what stands on the topic. */
    void erase(String id, Instant time) {
        var person = findById(id, LockModeType.PESSIMISTIC_WRITE);
        getEntityManager()
                .createNativeQuery("insert into erased values (?1) on conflict do nothing")
                .setParameter(1, PersonDigest.of(id))
                .executeUpdate();
        if (person == null) {
            return;
        }
        if (person.answerHash != null) {
            recommendations.withdraw(id, "erased", time);
        }
        recommendations.eraseAllOf(id);
        delete(person);
    }

    private boolean isErased(String id) {
        return !getEntityManager()
                .createNativeQuery("select 1 from erased where person_digest = ?1")
                .setParameter(1, PersonDigest.of(id))
                .getResultList()
                .isEmpty();
    }

    /** Of the people who were erased. */
    Set<String> erasedDigests() {
        List<?> digests = getEntityManager()
                .createNativeQuery("select person_digest from erased", String.class)
                .getResultList();
        return digests.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private String write(List<PersonEvent.Claim> assertions) {
        try {
            return json.writeValueAsString(assertions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
