package dev.skillsgap.recommendation.answer.alert;

import dev.skillsgap.recommendation.alert.Alert;
import dev.skillsgap.recommendation.answer.Staleness;
import dev.skillsgap.recommendation.gap.Skill;
import dev.skillsgap.recommendation.taxonomy.Release;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What deserves attention: what expires, then what was never assessed, then what hangs on one person. */
@Schema(name = "Alerts")
public record AlertAnswer(
        LocalDate asOf,
        int days,
        int release,
        boolean stale,
        @Nullable Instant staleSince,
        List<Item> items) {

    /** One alert; fields that its kind does not have are null. */
    @Schema(name = "Alert")
    record Item(
            @Schema(description = "`expiring`, `unassessed` or `singleHolder`", examples = "expiring")
            String kind,

            @Schema(description = "Whom it is about; of `singleHolder` who holds the skill")
            String person,

            String skill,
            String label,

            @Schema(description = "Level that counts now; of `unassessed` the one required")
            int level,

            @Schema(description = "`expiring`: the UTC day on which it does") @Nullable
            LocalDate expiresOn,

            @Schema(description = "`expiring`: level that counts at the end of the days; null: unknown then") @Nullable
            Integer then,

            @Schema(description = "`singleHolder`: members to whose target role the skill is essential") @Nullable
            Integer neededBy,

            String text) {

        private static Item of(Alert alert, Release release) {
            var label = release.skill(alert.skill()).map(Skill::label).orElse(alert.skill());
            return switch (alert) {
                case Alert.Expiring expiring -> of(expiring, label);
                case Alert.Unassessed unassessed -> of(unassessed, label);
                case Alert.SingleHolder holder -> of(holder, label);
            };
        }

        private static Item of(Alert.Expiring alert, String label) {
            var then = alert.then();
            var text = "%s at level %d by %s expires on %s; %s."
                    .formatted(
                            label,
                            alert.level(),
                            alert.source(),
                            alert.expiresOn(),
                            then == null ? "then it is unknown" : "then level %d counts".formatted(then));
            return new Item(
                    "expiring",
                    alert.person(),
                    alert.skill(),
                    label,
                    alert.level(),
                    alert.expiresOn(),
                    then,
                    null,
                    text);
        }

        private static Item of(Alert.Unassessed alert, String label) {
            var text = "%s is essential at level %d for %s, and was never assessed."
                    .formatted(label, alert.required(), alert.role());
            return new Item(
                    "unassessed", alert.person(), alert.skill(), label, alert.required(), null, null, null, text);
        }

        private static Item of(Alert.SingleHolder alert, String label) {
            var text = "Only %s holds %s, at level %d; members to whose target role it is essential: %d."
                    .formatted(alert.person(), label, alert.level(), alert.neededBy());
            return new Item(
                    "singleHolder",
                    alert.person(),
                    alert.skill(),
                    label,
                    alert.level(),
                    null,
                    null,
                    alert.neededBy(),
                    text);
        }
    }

    static AlertAnswer of(LocalDate asOf, int days, Release release, List<Alert> alerts, Staleness.State state) {
        return new AlertAnswer(
                asOf,
                days,
                release.number(),
                state.stale(),
                state.since(),
                alerts.stream().map(alert -> Item.of(alert, release)).toList());
    }
}
