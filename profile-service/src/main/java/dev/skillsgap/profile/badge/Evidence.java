package dev.skillsgap.profile.badge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.badge.issue.Installation;
import dev.skillsgap.profile.badge.proof.Credential;
import dev.skillsgap.profile.badge.proof.Proofs;
import dev.skillsgap.profile.badge.proof.StatusBits;
import dev.skillsgap.profile.badge.trust.Distrusted;
import dev.skillsgap.profile.badge.trust.Issuer;
import dev.skillsgap.profile.badge.trust.Issuers;
import dev.skillsgap.profile.badge.trust.StatusLists;
import dev.skillsgap.profile.person.Asserting;
import dev.skillsgap.profile.person.Assertion;
import dev.skillsgap.profile.person.People;
import dev.skillsgap.profile.person.Person;
import dev.skillsgap.profile.person.Source;
import dev.skillsgap.profile.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes assertions of badges, and takes them back; in the caller's transaction. */
@ApplicationScoped
class Evidence {

    private static final Instant EARLIEST = Instant.parse("1950-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Issuers issuers;
    private final StatusLists lists;
    private final Installation installation;
    private final Badges badges;
    private final People people;
    private final Asserting asserting;
    private final Taxonomy taxonomy;
    private final Caller caller;

    Evidence(
            Issuers issuers,
            StatusLists lists,
            Installation installation,
            Badges badges,
            People people,
            Asserting asserting,
            Taxonomy taxonomy,
            Caller caller) {
        this.issuers = issuers;
        this.lists = lists;
        this.installation = installation;
        this.badges = badges;
        this.people = people;
        this.asserting = asserting;
        this.taxonomy = taxonomy;
        this.caller = caller;
    }

    /**
     * The credential of a badge that counts for the person now.
     *
     * @throws Refusal naming what fails
     */
    Credential verify(String text, Person person, Instant now) {
        var own = installation.did();
        var credential = Proofs.verify(
                text, (issuer, method) -> issuer.equals(own) ? installation.key(method) : issuers.of(issuer, method));
        if (credential.issuer().equals(own)) {
            throw Refusal.invalid("/issuer", "It was issued here: what it says is asserted already.");
        }
        if (!credential.isOfType("OpenBadgeCredential") && !credential.isOfType("AchievementCredential")) {
            throw Refusal.invalid("/type", "It is no OpenBadgeCredential.");
        }
        if (credential.validFrom().isBefore(EARLIEST)) {
            throw Refusal.invalid("/validFrom", "It must lie between 1950 and today.");
        }
        credential.requireValid(now);
        requireSubject(credential, person);
        return credential;
    }

    private void requireSubject(Credential credential, Person person) {
        var bearer = Bearer.of(credential.subject(), person.details().email());
        if (bearer == Bearer.OTHER) {
            throw Refusal.invalid("/credentialSubject", "It is about somebody with another e-mail address.");
        }
        if (bearer == Bearer.UNSAID && !caller.seesEveryone()) {
            throw Refusal.invalid(
                    "/credentialSubject",
                    "It does not say by e-mail address whom it is about, or none is held here; HR can add it, who then"
                            + " vouches for that.");
        }
    }

    /** Refuses what is revoked, or of which that cannot be said; else where it would stand. */
    Set<Badge.Standing> standings(Credential credential, Instant now) {
        var standings = new HashSet<Badge.Standing>();
        for (var status : credential.statuses()) {
            var standing = standing(status);
            if (standing == null) {
                continue;
            }
            var bits = lists.bits(standing.list(), credential.issuer(), now);
            if (!bits.covers(standing.position()) || !bits.isAbout(status)) {
                throw Refusal.invalid(
                        "/credentialStatus",
                        "The list has no place %d, or is of another purpose.".formatted(standing.position()));
            }
            if (bits.isSet(standing.position())) {
                throw Refusal.invalid("/credentialStatus", "Its issuer revoked it, says the list " + standing.list());
            }
            standings.add(standing);
        }
        return standings;
    }

    private static Badge.@Nullable Standing standing(JsonNode status) {
        if (!status.path("type").asText().equals("BitstringStatusListEntry")
                || status.path("statusSize").asInt(1) != 1) {
            throw Refusal.invalid(
                    "/credentialStatus",
                    "Whether it was revoked can be said only by a BitstringStatusListEntry of one bit.");
        }
        if (!StatusBits.isAboutValidity(status)) {
            return null;
        }
        try {
            return new Badge.Standing(
                    status.path("statusListCredential").asText(),
                    Integer.parseInt(status.path("statusListIndex").asText()));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("/credentialStatus/statusListIndex", "It is no place in a list.");
        }
    }

    /** Asserts what the badge says; the caller holds the lock on the person. */
    void give(Badge badge, Credential credential, Person person, Instant now) {
        var issuer = issuers.require(credential.issuer());
        var achievement = Achievement.of(credential);
        var skills = achievement.skills(taxonomy::knowsSkill);
        if (skills.isEmpty()) {
            throw Refusal.invalid(
                    "/credentialSubject/achievement/alignment",
                    "None of its %d alignments names a skill that is known here, by address or code."
                            .formatted(achievement.alignments().size()));
        }
        int level = achievement.level().orElse(issuer.level());
        var claims = skills.stream()
                .map(skill -> new Asserting.Given(claim(badge, issuer, skill, level), caller.name()))
                .toList();
        badge.assertions.clear();
        asserting.exchange(person, List.of(), caller.name(), claims, now).given().stream()
                .map(Asserting.Asserted::id)
                .forEach(badge.assertions::add);
    }

    private static Assertion.Claim claim(Badge badge, Issuer issuer, String skill, int level) {
        var until = badge.validUntil != null && badge.validUntil.isAfter(LATEST) ? null : badge.validUntil;
        return new Assertion.Claim(
                skill,
                level,
                Source.CREDENTIAL,
                "Open Badge “%s” of %s (badge %s)".formatted(badge.name, issuer.name(), badge.id),
                badge.validFrom.truncatedTo(ChronoUnit.MILLIS),
                until == null ? null : until.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Withdraws what was asserted on the evidence of the badge; the caller holds the lock on the person. */
    void takeBack(Badge badge, Person person, Instant now) {
        if (!badge.assertions.isEmpty()) {
            asserting.exchange(person, badge.assertions, caller.name(), List.of(), now);
        }
    }

    /** Revokes those of the badges on a list whose bits are set; how many they are. */
    int revoke(StatusLists.Read list, Instant now) {
        var revoked = badges.standingIn(list.id(), list.issuer()).stream()
                .filter(badge -> badge.standings.stream()
                        .anyMatch(
                                at -> at.list().equals(list.id()) && list.bits().isSet(at.position())))
                .toList();
        revoke(revoked, "Its issuer revoked it, says the list " + list.id(), now);
        return revoked.size();
    }

    void revoke(@Observes Distrusted distrusted) {
        revoke(
                badges.standingOf(distrusted.issuer()),
                "Its issuer is no longer believed here.",
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private void revoke(List<Badge> revoked, String why, Instant now) {
        for (var badge : revoked) {
            people.lock(badge.personId).ifPresent(person -> takeBack(badge, person, now));
            badge.revoke(why, now);
        }
    }
}
