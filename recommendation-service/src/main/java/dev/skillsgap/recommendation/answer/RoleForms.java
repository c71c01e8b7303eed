package dev.skillsgap.recommendation.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.recommendation.answer.GapAnswer.LineAnswer;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Line;
import dev.skillsgap.recommendation.gap.Names;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a role's lines: as they are for somebody of whom nothing is known, which most are, and as they turn up.
 *
 * @param nobodys lines of somebody of whom nothing is known
 * @param forNobody their forms
 */
record RoleForms(List<Line> nobodys, List<LineForm> forNobody, Map<Alike, LineForm> others, ObjectMapper json) {

    /** A form takes a kilobyte. */
    private static final int OTHERS_KEPT = 3_000;

    /**
     * What lines of a role must share to have one form. With the role it says all that such a line says but who says so.
     *
     * @param place of the requirement in the role
     * @param held as the line has it; -1: unknown
     * @param level of the assertion that the coverage rests on; -1: none
     * @param from skill that it transfers from; null: none
     * @param knownAs other id under which that level is known; null: none
     */
    private record Alike(
            int place, int held, int level, @Nullable String from, Names.@Nullable Name knownAs, boolean carries) {

        private static Alike of(int place, Line line) {
            var evidence = line.evidence();
            var transfer = line.transfer();
            return new Alike(
                    place,
                    line.held() == null ? -1 : line.held(),
                    evidence == null ? -1 : evidence.level(),
                    transfer == null ? null : transfer.from().id(),
                    line.knownAs(),
                    line.carries());
        }
    }

    static RoleForms of(Role role, Policy policy, ObjectMapper json) throws JsonProcessingException {
        var nobody = Standing.of(List.of(), LocalDate.EPOCH);
        var forms =
                new RoleForms(Gap.of(role, nobody, policy).lines(), new ArrayList<>(), new ConcurrentHashMap<>(), json);
        for (int place = 0; place < forms.nobodys.size(); place++) {
            forms.forNobody.add(forms.form(place, forms.nobodys.get(place)));
        }
        return forms;
    }

    /** Writes the lines of a gap, with commas between them. */
    void write(List<Line> lines, List<byte[]> pieces) throws JsonProcessingException {
        for (int place = 0; place < lines.size(); place++) {
            var line = lines.get(place);
            var form = line.equals(nobodys.get(place)) ? forNobody.get(place) : other(place, line);
            form.write(line, pieces);
        }
    }

    private LineForm other(int place, Line line) throws JsonProcessingException {
        if (line.expired() != null) {
            return form(place, line); // It says when, and who had said so.
        }
        var alike = Alike.of(place, line);
        var form = others.get(alike);
        if (form == null) {
            if (others.size() >= OTHERS_KEPT) {
                others.clear();
            }
            form = form(place, line);
            others.put(alike, form);
        }
        return form;
    }

    private LineForm form(int place, Line line) throws JsonProcessingException {
        var written = (place == 0 ? "" : ",") + json.writeValueAsString(LineAnswer.from(line, Set.of()));
        return LineForm.of(line, written);
    }
}
