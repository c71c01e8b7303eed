package dev.skillsgap.recommendation.webhook.courier;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.recommendation.webhook.address.Forbidden;
import dev.skillsgap.recommendation.webhook.address.Guard;
import dev.skillsgap.recommendation.webhook.delivery.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes one attempt: asks where it goes, signs and sends. */
@ApplicationScoped
class Sender {

    private static final String AGENT = "skillsgap-webhooks/1";

    private final Guard guard;
    private final Post post;
    private final ObjectMapper json;

    Sender(Guard guard, Post post, ObjectMapper json) {
        this.guard = guard;
        this.post = post;
        this.json = json;
    }

    Outcome send(Due due) {
        var began = Instant.now();
        var body = Message.of(due, json);
        if (body.isEmpty()) {
            var attempt = attempt(began, null, "What it tells of is no longer kept.");
            return new Outcome(due, attempt, Duration.ZERO, false);
        }
        var answer = send(due, body.get(), began);
        var attempt = attempt(began, answer.status(), failure(answer));
        return new Outcome(due, attempt, answer.wish(), true);
    }

    private Post.Answer send(Due due, String body, Instant began) {
        try {
            return post.send(guard.resolve(due.to().url()), headers(due, body, began), body);
        } catch (Forbidden e) {
            return Post.Answer.none(e.why());
        }
    }

    private static Map<String, String> headers(Due due, String body, Instant began) {
        var id = due.event().toString();
        var timestamp = began.getEpochSecond();
        var signatures = due.to().secretsAt(began).stream()
                .map(secret -> secret.sign(id, timestamp, body))
                .collect(Collectors.joining(" "));
        return Map.of(
                "Content-Type", "application/json",
                "User-Agent", AGENT,
                "webhook-id", id,
                "webhook-timestamp", String.valueOf(timestamp),
                "webhook-signature", signatures);
    }

    private static @Nullable String failure(Post.Answer answer) {
        var status = answer.status();
        if (status == null) {
            return answer.failure();
        }
        return switch (status / 100) {
            case 2 -> null;
            case 3 -> "It was answered with %d: no redirect is followed.".formatted(status);
            default -> "It was answered with %d.".formatted(status);
        };
    }

    private static Attempt attempt(Instant began, @Nullable Integer status, @Nullable String failure) {
        var tookMs = Duration.between(began, Instant.now()).toMillis();
        return new Attempt(began.truncatedTo(ChronoUnit.MILLIS), tookMs, status, failure);
    }
}
