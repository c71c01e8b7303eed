package dev.skillsgap.profile.learning;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as shown to those who may see the person.
 *
 * @param level 1 novice to 5 expert
 * @param assertion id of the one that came of it; null unless accepted
 */
@Schema(name = "Proposal")
public record ProposalView(
        UUID id,
        String resource,
        String skill,

        @Schema(description = "That would be asserted, 1 novice to 5 expert")
        int level,

        Proposal.Status status,
        Instant madeAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,

        @Nullable UUID assertion) {

    public static ProposalView from(Proposal proposal) {
        return new ProposalView(
                proposal.id,
                proposal.resource,
                proposal.skill,
                proposal.level,
                proposal.status,
                proposal.madeAt,
                proposal.decidedAt,
                proposal.decidedBy,
                proposal.assertion);
    }
}
