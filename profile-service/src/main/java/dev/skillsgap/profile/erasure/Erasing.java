package dev.skillsgap.profile.erasure;

import dev.skillsgap.access.AccessRows;
import dev.skillsgap.api.repeat.KeptAnswers;
import dev.skillsgap.forgetting.Forgetting;
import dev.skillsgap.profile.badge.Badges;
import dev.skillsgap.profile.imports.ImportJobs;
import dev.skillsgap.profile.learning.Proposals;
import dev.skillsgap.profile.outside.OutsideClaims;
import dev.skillsgap.profile.person.Assertions;
import dev.skillsgap.profile.person.People;
import dev.skillsgap.profile.person.Person;
import dev.skillsgap.profile.person.PersonEvents;
import dev.skillsgap.profile.person.PersonView;
import dev.skillsgap.profile.skillmapping.SkillMappings;
import dev.skillsgap.profile.team.Leadership;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The one way in which a person is erased, by whoever wants it; in the caller's transaction, under the lock on the person. */
@ApplicationScoped
public class Erasing {

    private final People people;
    private final Assertions assertions;
    private final Proposals proposals;
    private final Badges badges;
    private final PersonEvents events;
    private final Leadership leadership;
    private final ImportJobs imports;
    private final AccessRows accesses;
    private final OutsideClaims outside;
    private final SkillMappings mappings;
    private final KeptAnswers answers;
    private final Erasures erasures;
    private final Forgetting forgetting;

    Erasing(
            People people,
            Assertions assertions,
            Proposals proposals,
            Badges badges,
            PersonEvents events,
            Leadership leadership,
            ImportJobs imports,
            AccessRows accesses,
            OutsideClaims outside,
            SkillMappings mappings,
            KeptAnswers answers,
            Erasures erasures,
            Forgetting forgetting) {
        this.people = people;
        this.assertions = assertions;
        this.proposals = proposals;
        this.badges = badges;
        this.events = events;
        this.leadership = leadership;
        this.imports = imports;
        this.accesses = accesses;
        this.outside = outside;
        this.mappings = mappings;
        this.answers = answers;
        this.erasures = erasures;
        this.forgetting = forgetting;
    }

    /** Deletes everything held about the person and tells all readers of the events; the receipt does not name the person. */
    public Receipt erase(Person person) {
        var id = person.id();
        var now = now();
        var erasure = new Erasure(id, assertions.of(id).size(), person.teams().size(), now);
        forget(person, now);
        erasures.persist(erasure);
        return Receipt.from(erasure);
    }

    /** Of a person who has a receipt and has come back with a backup. */
    void eraseAgain(Person person) {
        forget(person, now());
    }

    private void forget(Person person, Instant now) {
        var id = person.id();
        leadership.vacate(id);
        proposals.forget(id);
        badges.forget(id);
        assertions.forget(id);
        imports.forget(PersonView.from(person));
        outside.forget(id);
        mappings.forget(id);
        answers.forget(id);
        assertions.delete("personId", id);
        people.delete(person);
        accesses.forget(id);
        forgetting.want();
        events.erased(id, now);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
