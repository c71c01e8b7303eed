package dev.skillsgap.profile.skillmapping;

import dev.skillsgap.profile.outside.OutsideClaim;
import dev.skillsgap.profile.outside.OutsideClaims;
import dev.skillsgap.profile.person.Asserting;
import dev.skillsgap.profile.person.Asserting.Asserted;
import dev.skillsgap.profile.person.Asserting.Given;
import dev.skillsgap.profile.person.People;
import dev.skillsgap.profile.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes of claims under outside names what the mappings say now: asserts what is mapped, and takes back what was given by a
 * mapping that says something else or is gone. Done twice it changes nothing.
 */
@ApplicationScoped
class Applying {

    /** So many people a transaction: none is locked for long. */
    private static final int AT_A_TIME = 100;

    /** Who withdraws what a mapping gave; who decided so stands with the mapping. */
    private static final String BY = "skill-mappings";

    private final OutsideClaims claims;
    private final SkillMappings mappings;
    private final People people;
    private final Asserting asserting;

    Applying(OutsideClaims claims, SkillMappings mappings, People people, Asserting asserting) {
        this.claims = claims;
        this.mappings = mappings;
        this.people = people;
        this.asserting = asserting;
    }

    /** Does some people; false where none were left. */
    @Transactional
    boolean some() {
        var ids = claims.peopleDue(AT_A_TIME);
        if (ids.isEmpty()) {
            return false;
        }
        // Whoever changes a person locks them first; so nobody waits for somebody who waits.
        var locked = people.lockAll(ids);
        var all = claims.lock(ids);
        var counted = mappings.counted(
                all.stream().map(claim -> claim.called().system()).collect(Collectors.toSet()),
                all.stream().flatMap(claim -> claim.called().keys()).collect(Collectors.toSet()));
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        all.stream().collect(Collectors.groupingBy(OutsideClaim::personId)).forEach((id, theirs) -> {
            var person = locked.get(id);
            if (person != null) {
                settle(person, theirs, counted, now);
            }
        });
        return true;
    }

    private void settle(Person person, List<OutsideClaim> theirs, Map<String, String> counted, Instant now) {
        var wrong = theirs.stream()
                .filter(claim -> !Objects.equals(claim.skill(), wanted(claim, counted)))
                .toList();
        var back = given(wrong);
        back.removeAll(
                given(theirs.stream().filter(claim -> !wrong.contains(claim)).toList()));
        var anew = wrong.stream()
                .filter(claim -> wanted(claim, counted) != null && !isDisowned(claim))
                .toList();
        var exchanged = asserting.exchange(
                person,
                back,
                BY,
                anew.stream()
                        .map(claim -> new Given(
                                claim.claim(Objects.requireNonNull(wanted(claim, counted))), claim.assertedBy()))
                        .toList(),
                now);
        back.removeAll(exchanged.withdrawn());
        for (var claim : theirs) {
            var stays = !wrong.contains(claim) || (!anew.contains(claim) && back.contains(claim.assertion()));
            claim.settle(wanted(claim, counted), stays ? claim.assertion() : null);
        }
        link(anew, exchanged.given(), given(theirs));
    }

    /** What was there already is not ours to take back, unless another claim here gave it. */
    private static void link(List<OutsideClaim> anew, List<Asserted> made, Set<UUID> ours) {
        for (int i = 0; i < anew.size(); i++) {
            var given = made.get(i);
            if (given.isNew() || ours.contains(given.id())) {
                anew.get(i).settle(anew.get(i).skill(), given.id());
                ours.add(given.id());
            }
        }
    }

    /** Whether somebody withdrew themselves what it gave before its mapping went: it is not given again. */
    private static boolean isDisowned(OutsideClaim claim) {
        return claim.skill() == null && claim.assertion() != null;
    }

    private static Set<UUID> given(List<OutsideClaim> claims) {
        return claims.stream()
                .map(OutsideClaim::assertion)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** As which skill it shall count, by its id there or else by its name; null: as none. */
    private static @Nullable String wanted(OutsideClaim claim, Map<String, String> counted) {
        var called = claim.called();
        return called.keys()
                .map(key -> counted.get(SkillMappings.key(called.system(), key)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
