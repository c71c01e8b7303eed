package dev.skillsgap.recommendation.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.kept.KeptPolicies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * The policy in force, read once, at start: one that cannot be used stops the service. And those of before, which what
 * was computed under them can be computed again with.
 */
@Singleton
@Startup(Policies.BEFORE_THE_WORKER) // The policy is kept before anything is computed under it.
public class Policies {

    static final int BEFORE_THE_WORKER = 100;

    private final ObjectMapper json;
    private final KeptPolicies kept;
    private final Policy inForce;
    private final String hash;

    Policies(ObjectMapper json, KeptPolicies kept) {
        this.json = json;
        this.kept = kept;
        var text = file();
        this.inForce = PolicyFile.read(text, json);
        this.hash = sha256(text);
        QuarkusTransaction.requiringNew().run(() -> kept.keep(hash, inForce.version(), text));
    }

    private static String file() {
        try (var file = Objects.requireNonNull(Policies.class.getResourceAsStream("/policy.json"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Produces
    @Singleton
    Policy inForce() {
        return inForce;
    }

    /** SHA-256 of the policy file in force, in hex. */
    public String hash() {
        return hash;
    }

    /** The policy whose file has that hash; empty where none like it was ever in force. */
    public Optional<Policy> find(String hash) {
        return kept.body(hash).map(text -> PolicyFile.read(text, json));
    }
}
