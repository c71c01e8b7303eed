package dev.skillsgap.recommendation.answer.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.answer.Inputs;
import dev.skillsgap.recommendation.answer.Policies;
import dev.skillsgap.recommendation.kept.Kept;
import dev.skillsgap.recommendation.kept.Recommendations;
import dev.skillsgap.recommendation.projection.People;
import dev.skillsgap.recommendation.taxonomy.PastReleases;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes a kept recommendation again. */
@ApplicationScoped
class Replay {

    private final Recommendations recommendations;
    private final People people;
    private final PastReleases releases;
    private final Policies policies;
    private final ObjectMapper json;

    Replay(
            Recommendations recommendations,
            People people,
            PastReleases releases,
            Policies policies,
            ObjectMapper json) {
        this.recommendations = recommendations;
        this.people = people;
        this.releases = releases;
        this.policies = policies;
        this.json = json;
    }

    /**
     * Whether it comes out as it was kept.
     *
     * @throws Refusal naming what of its inputs is no longer held
     */
    ReplayAnswer of(Kept kept) {
        var recomputed = recommendations.body(inputs(kept).recommend());
        return ReplayAnswer.of(kept, sha256(kept.body()), sha256(recomputed), difference(kept.body(), recomputed));
    }

    private Inputs inputs(Kept kept) {
        var assertions = Optional.ofNullable(kept.assertions());
        var release = releases.find(kept.release());
        var role = release.flatMap(held -> held.role(kept.role()));
        var policy = Optional.ofNullable(kept.policyHash()).flatMap(policies::find);
        if (assertions.isPresent() && release.isPresent() && role.isPresent() && policy.isPresent()) {
            return new Inputs(
                    kept.person(),
                    kept.personVersion(),
                    people.read(assertions.get()),
                    people.readLearning(kept.learning()),
                    role.get(),
                    release.get(),
                    policy.get(),
                    kept.asOf());
        }
        var missing = new ArrayList<String>();
        assertions.ifPresentOrElse(
                held -> {}, () -> missing.add("version %d of the person".formatted(kept.personVersion())));
        role.ifPresentOrElse(held -> {}, () -> missing.add("release %d of the taxonomy".formatted(kept.release())));
        policy.ifPresentOrElse(held -> {}, () -> missing.add("the policy '%s' of that time".formatted(kept.policy())));
        throw Refusal.conflict("It cannot be computed again, for what it was computed from is no longer held: %s."
                .formatted(String.join(", ", missing)));
    }

    private @Nullable Difference difference(String kept, String recomputed) {
        if (kept.equals(recomputed)) {
            return null;
        }
        try {
            return Difference.first(json.readTree(kept), json.readTree(recomputed))
                    .orElse(Difference.IN_WRITING_ONLY);
        } catch (JsonProcessingException e) {
            return new Difference("", kept, recomputed); // What is kept is no JSON any more.
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
