package dev.skillsgap.recommendation.gap;

import org.jspecify.annotations.Nullable;

/**
 * How far a person meets one requirement.
 *
 * @param share 0 to 1
 * @param effective the level that gives this share, 0 to 5
 * @param evidence the assertion it rests on; null: nothing is known
 * @param transfer the relation that carries it; null when the own level does
 */
record Coverage(
        double share,
        double effective,
        @Nullable Assertion evidence,
        @Nullable Transfer transfer) {

    /** The higher of what the own level and what the best transfer covers; the own level where they are equal. */
    static Coverage of(Requirement requirement, Standing standing, Policy policy) {
        var own = byOwnLevel(requirement, standing);
        var transferred = byTransfer(requirement, standing, policy);
        return transferred != null && transferred.share > own.share ? transferred : own;
    }

    private static Coverage byOwnLevel(Requirement requirement, Standing standing) {
        var best = standing.best(requirement.skill().id());
        double level = best == null ? 0 : best.level();
        return new Coverage(Math.min(1, level / requirement.level()), level, best, null);
    }

    /** One hop, from what is known by itself. It never fills a requirement: using a skill takes having used it. */
    private static @Nullable Coverage byTransfer(Requirement requirement, Standing standing, Policy policy) {
        Coverage best = null;
        for (var transfer : requirement.transfers()) {
            var known = standing.best(transfer.from().id());
            if (known != null) {
                double level = transfer.credit() * known.level();
                double share = Math.min(policy.transferCap(), level / requirement.level());
                var coverage = new Coverage(share, level, known, transfer);
                best = best == null || coverage.givesMoreThan(best) ? coverage : best;
            }
        }
        return best;
    }

    /** More credit; where equal, the smaller skill id. */
    private boolean givesMoreThan(Coverage other) {
        return effective == other.effective ? from().compareTo(other.from()) < 0 : effective > other.effective;
    }

    private String from() {
        return transfer == null ? "" : transfer.from().id();
    }
}
