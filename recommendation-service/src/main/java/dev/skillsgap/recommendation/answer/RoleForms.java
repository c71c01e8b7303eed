package dev.skillsgap.recommendation.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.recommendation.answer.GapAnswer.LineAnswer;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Line;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a role's lines: as they are for somebody of whom nothing is known, which most are, and as they turn up.
 *
 * @param nobodys lines of somebody of whom nothing is known
 * @param forNobody their forms
 * @param byOwnLevel of each place and level those of lines that rest on the own level, carrying or not
 */
record RoleForms(
        List<Line> nobodys,
        List<LineForm> forNobody,
        AtomicReferenceArray<LineForm> byOwnLevel,
        Map<Alike, LineForm> others,
        ObjectMapper json) {

    /** From 0 to 5. */
    private static final int LEVELS = 6;

    /** A form takes a kilobyte. */
    private static final int OTHERS_KEPT = 3_000;

    /**
     * What lines of a role must share to have one form. With the role it says all that such a line says but who says so.
     *
     * @param place of the requirement in the role
     * @param held as the line has it; -1: unknown
     * @param level of the assertion that the coverage rests on; -1: none
     * @param from skill that it transfers from; null: none
     */
    private record Alike(
            int place, int held, int level, @Nullable String from, boolean carries) {

        private static Alike of(int place, Line line) {
            var evidence = line.evidence();
            var transfer = line.transfer();
            return new Alike(
                    place,
                    line.held() == null ? -1 : line.held(),
                    evidence == null ? -1 : evidence.level(),
                    transfer == null ? null : transfer.from().id(),
                    line.carries());
        }
    }

    static RoleForms of(Role role, Policy policy, ObjectMapper json) throws JsonProcessingException {
        var nobody = Standing.of(List.of(), LocalDate.EPOCH);
        var lines = Gap.of(role, nobody, policy).lines();
        var forms = new RoleForms(
                lines,
                new ArrayList<>(),
                new AtomicReferenceArray<>(2 * LEVELS * lines.size()),
                new ConcurrentHashMap<>(),
                json);
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
        return line.transfer() == null && line.held() != null
                ? byOwnLevel(place, line.held(), line)
                : alike(Alike.of(place, line), line);
    }

    private LineForm byOwnLevel(int place, int level, Line line) throws JsonProcessingException {
        int index = 2 * (LEVELS * place + level) + (line.carries() ? 1 : 0);
        var form = byOwnLevel.get(index);
        if (form == null) {
            form = form(place, line);
            byOwnLevel.set(index, form);
        }
        return form;
    }

    private LineForm alike(Alike alike, Line line) throws JsonProcessingException {
        var form = others.get(alike);
        if (form == null) {
            if (others.size() >= OTHERS_KEPT) {
                others.clear();
            }
            form = form(alike.place(), line);
            others.put(alike, form);
        }
        return form;
    }

    private LineForm form(int place, Line line) throws JsonProcessingException {
        var written = (place == 0 ? "" : ",") + json.writeValueAsString(LineAnswer.from(line, Set.of()));
        return LineForm.of(line, written);
    }
}
