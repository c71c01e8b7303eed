package dev.skillsgap.profile.learning;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.learning.Proposal.Status;
import dev.skillsgap.profile.person.Assertions;
import dev.skillsgap.profile.taxonomy.Taxonomy;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be asserted of people, for what they have done. */
@ApplicationScoped
public class Proposals implements PanacheRepositoryBase<Proposal, UUID> {

    private final Assertions assertions;
    private final Taxonomy taxonomy;

    Proposals(Assertions assertions, Taxonomy taxonomy) {
        this.assertions = assertions;
        this.taxonomy = taxonomy;
    }

    /** All of a person, by resource, then by skill. */
    public List<Proposal> of(String personId) {
        return list("personId", personId).stream()
                .sorted(Comparator.comparing(Proposal::position))
                .toList();
    }

    /** One page of them, of that status or of any; one more than the limit. */
    List<Proposal> of(String personId, @Nullable Status status, String after, int limit) {
        return of(personId).stream()
                .filter(proposal -> status == null || proposal.status == status)
                .filter(proposal -> proposal.position().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
    }

    /** The one of that id; refuses where it is somebody else's. */
    Proposal get(String personId, UUID id) {
        return findByIdOptional(id)
                .filter(proposal -> proposal.personId.equals(personId))
                .orElseThrow(() -> Refusal.notFound("proposal", id.toString()));
    }

    /** Proposes each skill that the resource leads further than the person stands now. */
    void makeFor(String personId, String resource, Instant now) {
        for (var taught : taxonomy.taughtBy(resource)) {
            if (taught.level() > assertions.levelOf(personId, taught.skill(), now)) {
                persist(new Proposal(personId, resource, taught.skill(), taught.level(), now));
            }
        }
    }

    /** Takes back what nobody has decided: the mark that it rests on is gone. */
    void withdrawOpen(String personId, String resource) {
        delete("personId = ?1 and resource = ?2 and status = ?3", personId, resource, Status.OPEN);
        flush();
    }

    /** Who decided is forgotten when that person is erased, and so is all that was proposed to them. */
    public void forget(String personId) {
        update("decidedBy = null where decidedBy = ?1", personId);
        delete("personId", personId);
    }
}
