package dev.skillsgap.profile.badge.issue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.profile.badge.proof.Digest;
import dev.skillsgap.profile.badge.proof.Json;
import dev.skillsgap.profile.badge.proof.StatusBits;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What of our badges is revoked, as credentials that verifiers fetch (W3C Bitstring Status List 1.0). */
@ApplicationScoped
class RevocationLists {

    static final String PATH = "/api/v1/badge-revocations/";

    private static final String PURPOSE = "revocation";

    /** How long one that was fetched may be relied on. */
    private static final Duration VALID_FOR = Duration.ofDays(1);

    /** How long one is taken for the newest: whoever asks without a token must not keep the database busy. */
    private static final Duration CURRENT_FOR = Duration.ofSeconds(1);

    private final Map<Integer, Signed> newest = new ConcurrentHashMap<>();
    private final Places places;
    private final Installation installation;
    private final BadgeConfig config;

    RevocationLists(Places places, Installation installation, BadgeConfig config) {
        this.places = places;
        this.installation = installation;
        this.config = config;
    }

    /**
     * A list as it was signed.
     *
     * @param tag changes with what is in it, and when it is signed anew
     */
    record Signed(
            String issuer, List<Integer> revoked, String credential, String tag, Instant signedAt, Instant seenAt) {

        private boolean isCurrent(Instant now) {
            return seenAt.plus(CURRENT_FOR).isAfter(now) && !isHalfOver(now);
        }

        private boolean isHalfOver(Instant now) {
            return !signedAt.plus(VALID_FOR.dividedBy(2)).isAfter(now);
        }

        private boolean says(String by, List<Integer> places) {
            return issuer.equals(by) && revoked.equals(places);
        }

        private Signed seen(Instant now) {
            return new Signed(issuer, revoked, credential, tag, signedAt, now);
        }
    }

    /** Says in the badge where to look whether it was revoked. */
    void point(ObjectNode badge, Places.Place place) {
        var list = address(place.list());
        badge.putObject("credentialStatus")
                .put("id", list + "#" + place.position())
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", PURPOSE)
                .put("statusListIndex", String.valueOf(place.position()))
                .put("statusListCredential", list);
    }

    private String address(int list) {
        return config.publicUrl() + PATH + list;
    }

    /** A list, no more than a second old, for which the database is asked once a second; empty: there is no such list. */
    Optional<Signed> signed(int list, Instant now) {
        return Optional.ofNullable(newest.compute(list, (number, last) -> {
            if (last != null && last.isCurrent(now)) {
                return last;
            }
            return QuarkusTransaction.requiringNew().call(() -> seen(number, last, now));
        }));
    }

    private @Nullable Signed seen(int list, @Nullable Signed last, Instant now) {
        if (list < 1 || list > places.newest()) {
            return null;
        }
        var revoked = places.revoked(list);
        var issuer = installation.did();
        return last != null && !last.isHalfOver(now) && last.says(issuer, revoked)
                ? last.seen(now)
                : sign(list, issuer, revoked, now);
    }

    private Signed sign(int list, String issuer, List<Integer> revoked, Instant now) {
        var credential = Json.object();
        credential.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        credential.put("id", address(list));
        credential.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        credential.put("issuer", issuer);
        credential.put("validFrom", now.truncatedTo(ChronoUnit.SECONDS).toString());
        credential.put(
                "validUntil",
                now.plus(VALID_FOR).truncatedTo(ChronoUnit.SECONDS).toString());
        credential
                .putObject("credentialSubject")
                .put("id", address(list) + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", PURPOSE)
                .put("encodedList", StatusBits.encode(revoked, Places.LENGTH));
        var text = installation.signed(credential, now).toString();
        return new Signed(issuer, revoked, text, Digest.sha256(text), now, now);
    }
}
