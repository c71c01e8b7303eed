package dev.skillsgap.recommendation.answer.webhook;

import dev.skillsgap.api.problem.Problem.Fault;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.projection.KnownPeople;
import dev.skillsgap.recommendation.taxonomy.LiveRelease;
import dev.skillsgap.recommendation.webhook.Choice;
import dev.skillsgap.recommendation.webhook.address.Forbidden;
import dev.skillsgap.recommendation.webhook.address.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks what is asked of a webhook: a slip in a filter would show only by messages that never come. */
@ApplicationScoped
class Choices {

    private final Guard guard;
    private final LiveRelease live;
    private final KnownPeople known;

    Choices(Guard guard, LiveRelease live, KnownPeople known) {
        this.guard = guard;
        this.live = live;
        this.known = known;
    }

    /** Throws a {@link Refusal} that names every field at fault; asks name servers. */
    void check(WebhookInput input) {
        var faults = new ArrayList<Fault>();
        try {
            guard.resolve(input.url());
        } catch (Forbidden e) {
            faults.add(new Fault("/url", e.why()));
        }
        check("/types", input.types(), Choice.TYPES::contains, "There is no such type.", Choice.TYPES, faults);
        check("/fields", input.fields(), Choice.FIELDS::contains, "There is no such field.", Choice.FIELDS, faults);
        check("/roles", input.roles(), this::isRole, "There is no such role.", List.of(), faults);
        check("/teams", input.teams(), known::hasTeam, "There is no such team.", List.of(), faults);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    /** Before the first release is live, nobody knows. */
    private boolean isRole(String id) {
        return live.get().map(release -> release.role(id).isPresent()).orElse(true);
    }

    private static void check(
            String pointer,
            @Nullable List<String> values,
            Predicate<String> isKnown,
            String detail,
            List<String> suggestions,
            List<Fault> faults) {
        for (int i = 0; values != null && i < values.size(); i++) {
            if (!isKnown.test(values.get(i))) {
                faults.add(new Fault(pointer + "/" + i, detail, suggestions));
            }
        }
    }
}
