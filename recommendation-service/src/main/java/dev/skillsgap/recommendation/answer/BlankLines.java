package dev.skillsgap.recommendation.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.recommendation.answer.GapAnswer.LineAnswer;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Line;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lines of a role as they are for somebody of whom nothing is known. Most lines of most gaps are among them, so they
 * are put into words and written once.
 */
@ApplicationScoped
class BlankLines {

    /** A role of a hundred requirements takes 50 kB. */
    private static final int ROLES_KEPT = 200;

    private final Policy policy;
    private final ObjectMapper json;
    private final Map<Role, Blank> kept = new ConcurrentHashMap<>();

    BlankLines(Policy policy, ObjectMapper json) {
        this.policy = policy;
        this.json = json;
    }

    private record Blank(List<Line> lines, List<LineAnswer> answers) {}

    /** The answers of a gap's lines. */
    List<LineAnswer> answers(Role role, Gap gap) {
        var blank = of(role);
        var answers = new ArrayList<LineAnswer>();
        for (int i = 0; i < gap.lines().size(); i++) {
            var line = gap.lines().get(i);
            answers.add(line.equals(blank.lines.get(i)) ? blank.answers.get(i) : LineAnswer.from(line, Set.of()));
        }
        return answers;
    }

    private Blank of(Role role) {
        if (kept.size() >= ROLES_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(role, this::make);
    }

    private Blank make(Role role) {
        var lines =
                Gap.of(role, Standing.of(List.of(), LocalDate.EPOCH), policy).lines();
        return new Blank(lines, lines.stream().map(this::written).toList());
    }

    private LineAnswer written(Line line) {
        try {
            var answer = LineAnswer.from(line, Set.of());
            return answer.with(new SerializedString(json.writeValueAsString(answer)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
