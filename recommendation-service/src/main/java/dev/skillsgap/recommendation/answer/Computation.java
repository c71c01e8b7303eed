package dev.skillsgap.recommendation.answer;

import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.kept.Kept;
import dev.skillsgap.recommendation.kept.Recommendation;
import dev.skillsgap.recommendation.kept.Recommendations;
import dev.skillsgap.recommendation.projection.KnownPeople;
import dev.skillsgap.recommendation.projection.People;
import dev.skillsgap.recommendation.projection.Person;
import dev.skillsgap.recommendation.taxonomy.Release;
import dev.skillsgap.recommendation.webhook.delivery.Feed;
import dev.skillsgap.trace.Traces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Computes what is to be recommended to a person, and emits it where it says something new. */
@ApplicationScoped
@Startup // Its metrics are there before the first computation.
class Computation {

    private static final Logger LOG = Logger.getLogger(Computation.class);

    private final People people;
    private final KnownPeople known;
    private final Recommendations recommendations;
    private final Feed webhooks;
    private final Policy policy;
    private final Policies policies;
    private final Traces traces;
    private final Counter emitted;
    private final Timer time;
    private final Timer delay;

    Computation(
            People people,
            KnownPeople known,
            Recommendations recommendations,
            Feed webhooks,
            Policy policy,
            Policies policies,
            Traces traces,
            MeterRegistry metrics) {
        this.people = people;
        this.known = known;
        this.recommendations = recommendations;
        this.webhooks = webhooks;
        this.policy = policy;
        this.policies = policies;
        this.traces = traces;
        this.emitted = Counter.builder("recommendations.emitted")
                .description("Recommendations that said something new")
                .register(metrics);
        this.time = Timer.builder("recommendations.computation")
                .description("Computing one recommendation")
                .serviceLevelObjectives(millis(1, 2, 5, 10, 25, 50, 100, 250))
                .register(metrics);
        this.delay = Timer.builder("recommendations.delay")
                .description("From a person's change until the recommendation on it is computed")
                .serviceLevelObjectives(millis(100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000))
                .register(metrics);
    }

    private static Duration[] millis(long... buckets) {
        return Arrays.stream(buckets).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }

    /**
     * Brings the person up to date with the release, in the caller's transaction, under a lock on the person.
     *
     * @return whether there was something new to say
     */
    boolean compute(Person person, Release release) {
        // What a new release changes was not caused by the person's last change.
        var cause = person.isComputed() ? null : person.traceparent();
        var before = person.answerHash();
        traces.within("recommend", SpanKind.INTERNAL, cause, () -> bringUpToDate(person, release));
        people.note(person);
        return !Objects.equals(before, person.answerHash());
    }

    private void bringUpToDate(Person person, Release release) {
        var role = Optional.ofNullable(person.targetRole()).flatMap(release::role);
        try {
            if (role.isPresent()) {
                recommend(person, role.get(), release);
            } else {
                withdraw(person, release);
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            // One who cannot be computed must not keep back all others; what was said before stands.
            LOG.errorf(e, "Version %d of %s cannot be computed", person.version(), person.id());
            person.computed(release.number(), person.answerHash());
        }
    }

    /** A new version of a person is always answered, a new release only where it changes the answer. */
    private void recommend(Person person, Role role, Release release) {
        var recommendation = time.record(() -> recommendation(person, role, release));
        var body = recommendations.body(recommendation);
        var answer = recommendations.answerHash(recommendation, body);
        if (!person.isComputed() || !answer.equals(person.answerHash())) {
            var origin = new Kept.Origin(person.assertions(), person.learning(), policies.hash());
            var happened = happened(person, release);
            recommendations.emit(recommendation, body, origin, happened);
            webhooks.updated(
                    new Feed.About(recommendation.id(), person.id(), person.teams(), happened), recommendation.role());
            emitted.increment();
            noteDelay(person);
        }
        person.computed(release.number(), answer);
    }

    private void noteDelay(Person person) {
        if (!person.isComputed()) {
            delay.record(Duration.between(person.changedAt(), Instant.now()));
        }
    }

    private Recommendation recommendation(Person person, Role role, Release release) {
        var asOf = happened(person, release).atZone(ZoneOffset.UTC).toLocalDate();
        var told = known.of(person);
        return new Inputs(
                        person.id(), person.version(), told.assertions(), told.learning(), role, release, policy, asOf)
                .recommend();
    }

    private void withdraw(Person person, Release release) {
        if (person.answerHash() != null) {
            var happened = happened(person, release);
            var event = recommendations.withdraw(person.id(), person.version() + "|" + release.number(), happened);
            webhooks.withdrawn(new Feed.About(event, person.id(), person.teams(), happened));
        }
        person.computed(release.number(), null);
    }

    /** A function of what it is computed from, not of when: replaying the topics gives the same output. */
    private static Instant happened(Person person, Release release) {
        return person.changedAt().isAfter(release.publishedAt()) ? person.changedAt() : release.publishedAt();
    }
}
