package dev.skillsgap.recommendation.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.recommendation.answer.GapAnswer.LineAnswer;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Line;
import dev.skillsgap.recommendation.gap.Names;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Standing;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON of a role's lines: as they are for somebody of whom nothing is known, which most are, and as they turn up. */
final class RoleForms {

    /** A form takes a kilobyte. */
    private static final int OTHERS_KEPT = 3_000;

    /** The levels of an assertion, and that there is none. */
    private static final int LEVELS = 7;

    private final ObjectMapper json;

    /** Lines of somebody of whom nothing is known. */
    private final List<Line> nobodys;

    /** Them in JSON, one after the other. */
    private final byte[] forNobody;

    /** Where each of them begins in it, and where the last one ends. */
    private final int[] begins;

    /** By what lines must share to have one form: their number, and the other name, if the level is known under one. */
    private final Map<Object, LineForm> others = new ConcurrentHashMap<>();

    private record Named(int number, Names.Name name) {}

    RoleForms(Role role, Policy policy, ObjectMapper json) throws JsonProcessingException {
        this.json = json;
        this.nobodys =
                Gap.of(role, Standing.of(List.of(), LocalDate.EPOCH), policy).lines();
        this.begins = new int[nobodys.size() + 1];
        var all = new ByteArrayOutputStream();
        for (int place = 0; place < nobodys.size(); place++) {
            all.writeBytes(written(place, nobodys.get(place)).getBytes(UTF_8));
            begins[place + 1] = all.size();
        }
        this.forNobody = all.toByteArray();
    }

    /** Writes the lines of a gap, with commas between them. */
    void write(List<Line> lines, Sayings sayings, Pieces pieces) throws JsonProcessingException {
        int place = 0;
        while (place < lines.size()) {
            int next = nextOther(lines, place);
            pieces.add(forNobody, begins[place], begins[next]);
            if (next < lines.size()) {
                other(next, lines.get(next)).write(lines.get(next), sayings, pieces);
            }
            place = next + 1;
        }
    }

    /** Where, from that place on, the first line stands that is not as nobody's; their number where there is none. */
    private int nextOther(List<Line> lines, int place) {
        int next = place;
        while (next < lines.size() && lines.get(next).equals(nobodys.get(next))) {
            next++;
        }
        return next;
    }

    private LineForm other(int place, Line line) throws JsonProcessingException {
        if (line.expired() != null) {
            return form(place, line); // It says when, and who had said so.
        }
        var alike = alike(place, line);
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

    private Object alike(int place, Line line) {
        var name = line.knownAs();
        return name == null ? (Object) number(place, line) : new Named(number(place, line), name);
    }

    /**
     * One for each place in the role, the levels, what transfers, and whether the line counts: with the role all that a
     * line says but who says so, and under which name.
     */
    private int number(int place, Line line) {
        var transfers = line.requirement().transfers();
        var evidence = line.evidence();
        int number = line.transfer() == null ? 0 : 1 + transfers.indexOf(line.transfer());
        number = number * LEVELS + (line.held() == null ? 0 : 1 + line.held());
        number = number * LEVELS + (evidence == null ? 0 : 1 + evidence.level());
        number = number * nobodys.size() + place;
        return 2 * number + (line.carries() ? 1 : 0);
    }

    private LineForm form(int place, Line line) throws JsonProcessingException {
        return LineForm.of(line, written(place, line));
    }

    private String written(int place, Line line) throws JsonProcessingException {
        return (place == 0 ? "" : ",") + json.writeValueAsString(LineAnswer.from(line, Set.of()));
    }
}
