package dev.skillsgap.recommendation.kept;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.skillsgap.commit.CommitBatch;
import dev.skillsgap.outbox.Event;
import dev.skillsgap.outbox.Outbox;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The recommendations: emits them and keeps what was emitted. */
@ApplicationScoped
public class Recommendations implements PanacheRepository<Kept> {

    private static final String TOPIC = "recommendations.recommendation.v1";

    /** Type of the event that tells of a recommendation. */
    public static final String UPDATED = "dev.skillsgap.recommendation.updated.v1";

    /** Type of the event that says that there is none any more. */
    public static final String WITHDRAWN = "dev.skillsgap.recommendation.withdrawn.v1";

    /** Where blockers, gaps and next steps begin; within a text the quotes would be escaped. */
    private static final String SAID = "\"blockers\":";

    private static final String KEEP = """
            insert into recommendation (id, person, role, person_version, release, policy, as_of, body, assertions, learning,
                                        policy_hash, readiness_low, readiness_high, blockers)
            select cast(id as uuid), person, role, cast(person_version as bigint), cast(release as integer), policy,
                   cast(as_of as date), body, assertions, learning, policy_hash,
                   cast(readiness_low as double precision), cast(readiness_high as double precision),
                   cast(blockers as integer)
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as said (id, person, role, person_version, release, policy, as_of, body, assertions, learning,
                            policy_hash, readiness_low, readiness_high, blockers)
            on conflict (id) do nothing
            """;

    private final Outbox outbox;
    private final CommitBatch rows;
    private final ObjectMapper json;

    Recommendations(Outbox outbox, CommitBatch rows, ObjectMapper json) {
        this.outbox = outbox;
        this.rows = rows;
        this.json = json;
    }

    /**
     * Emits and keeps it with what it was computed from, in the caller's transaction, under a lock on the person. One
     * computed again is kept once.
     *
     * @param body the recommendation as {@link #body} writes it
     */
    public void emit(Recommendation recommendation, String body, Kept.Origin origin, Instant time) {
        outbox.append(new Event(
                TOPIC, recommendation.person(), recommendation.id().toString(), UPDATED, time, new RawValue(body)));
        rows.add(
                KEEP,
                recommendation.id(),
                recommendation.person(),
                recommendation.role(),
                recommendation.personVersion(),
                recommendation.release(),
                recommendation.policy(),
                recommendation.asOf(),
                body,
                origin.assertions(),
                origin.learning(),
                origin.policyHash(),
                recommendation.readiness().low(),
                recommendation.readiness().high(),
                recommendation.blockers().size());
    }

    /**
     * Says that what was recommended no longer holds, in the caller's transaction, under a lock on the person.
     *
     * @param reason part of the event's id, such as the person's version
     * @return the event's id
     */
    public UUID withdraw(String person, String reason, Instant time) {
        var id = Ids.of(person, WITHDRAWN, reason);
        outbox.append(new Event(TOPIC, person, id.toString(), WITHDRAWN, time, null));
        return id;
    }

    /** The recommendation as it is kept, JSON. */
    public String body(Recommendation recommendation) {
        try {
            return json.writeValueAsString(recommendation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was emitted, as far as this version knows it. */
    public Recommendation read(Kept kept) {
        try {
            return json.readerFor(Recommendation.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(kept.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The oldest release that one was computed from; empty where none is kept. */
    public Optional<Integer> oldestRelease() {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select min(release) from Kept", Integer.class)
                .getSingleResult());
    }

    public void eraseAllOf(String person) {
        delete("person", person);
    }

    /**
     * Removes what was emitted longer ago than that, except for each person's newest, and for what is objected to: that
     * stays until the answer is as old.
     */
    public int removeOlderThan(Duration age) {
        return getEntityManager()
                .createQuery("delete from Kept old where old.emittedAt < ?1"
                        + " and exists (select 1 from Kept newer where newer.person = old.person and newer.seq > old.seq)"
                        + " and not exists (select 1 from Objection o where o.recommendation = old.id"
                        + " and (o.answeredAt is null or o.answeredAt >= ?1))")
                .setParameter(1, Instant.now().minus(age))
                .executeUpdate();
    }

    public Optional<Kept> find(UUID id) {
        return find("id", id).firstResultOptional();
    }

    /** Those of these ids, in the order in which they were emitted. */
    public List<Kept> those(List<UUID> ids) {
        return list("id in ?1", Sort.ascending("emittedAt", "seq"), ids);
    }

    /** Those of a person, newest first. */
    public List<Kept> newestOf(String person, long beforeSeq, int limit) {
        return find("person = ?1 and seq < ?2", Sort.descending("seq"), person, beforeSeq)
                .page(0, limit)
                .list();
    }

    /**
     * What was emitted, newest first.
     *
     * @param person null: to anybody
     * @param objected whether only what somebody objected to
     */
    public List<Kept> log(@Nullable String person, boolean objected, long beforeSeq, int limit) {
        return find(
                        "from Kept k where k.seq < ?1 and (?2 is null or k.person = ?2) and (?3 = false"
                                + " or exists (select 1 from Objection o where o.recommendation = k.id))",
                        Sort.descending("k.seq"),
                        beforeSeq,
                        person,
                        objected)
                .page(0, limit)
                .list();
    }

    /**
     * Equal for recommendations that tell a person the same, whatever version and date they were computed from; SHA-256 in
     * hex.
     *
     * @param body the recommendation as {@link #body} writes it
     */
    public String answerHash(Recommendation recommendation, String body) {
        var said = body.substring(body.indexOf(SAID));
        var judged = String.join(
                "|", recommendation.role(), recommendation.policy(), String.valueOf(recommendation.readiness()));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((judged + said).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
