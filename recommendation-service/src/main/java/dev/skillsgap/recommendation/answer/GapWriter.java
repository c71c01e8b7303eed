package dev.skillsgap.recommendation.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.recommendation.answer.GapAnswer.LineAnswer;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Line;
import dev.skillsgap.recommendation.gap.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Writes gaps as Jackson writes the record, to the byte. A gap has a hundred lines, and of those many are alike whoever
 * is asked for: what they have in common is put into words and written once. See docs/benchmarks.md for what that gives.
 */
@ApplicationScoped
class GapWriter {

    /** A form takes a kilobyte. */
    private static final int FORMS_KEPT = 20_000;

    private static final byte[] COMMA = {','};
    private static final byte[] END = "]}".getBytes(UTF_8);

    private final ObjectMapper json;
    private final Map<Role, Map<Alike, LineForm>> forms = new ConcurrentHashMap<>();
    private final AtomicInteger kept = new AtomicInteger();

    GapWriter(ObjectMapper json) {
        this.json = json;
    }

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

    /** The answer in JSON. */
    byte[] write(GapAnswer answer, Role role, Gap gap) throws JsonProcessingException {
        var withoutLines = json.writeValueAsBytes(answer);
        var pieces = new ArrayList<byte[]>(4 * gap.lines().size());
        pieces.add(Arrays.copyOf(withoutLines, withoutLines.length - END.length));
        var known = forms.computeIfAbsent(role, none -> new ConcurrentHashMap<>());
        for (int place = 0; place < gap.lines().size(); place++) {
            if (place > 0) {
                pieces.add(COMMA);
            }
            write(place, gap.lines().get(place), known, pieces);
        }
        pieces.add(END);
        return joined(pieces);
    }

    private void write(int place, Line line, Map<Alike, LineForm> known, List<byte[]> pieces)
            throws JsonProcessingException {
        if (line.expired() != null) {
            pieces.add(json.writeValueAsBytes(LineAnswer.from(line, Set.of())));
            return;
        }
        var alike = Alike.of(place, line);
        var form = known.get(alike);
        if (form == null) {
            form = form(line);
            keep(alike, form, known);
        }
        form.write(line, pieces);
    }

    private LineForm form(Line line) throws JsonProcessingException {
        var written = json.writeValueAsString(LineAnswer.from(line, Set.of()));
        return line.evidence() == null ? LineForm.whole(written) : LineForm.of(line, written);
    }

    private void keep(Alike alike, LineForm form, Map<Alike, LineForm> known) {
        if (kept.incrementAndGet() > FORMS_KEPT) {
            forms.clear();
            kept.set(0);
        }
        known.put(alike, form);
    }

    private static byte[] joined(List<byte[]> pieces) {
        int length = 0;
        for (var piece : pieces) {
            length += piece.length;
        }
        var all = new byte[length];
        int end = 0;
        for (var piece : pieces) {
            System.arraycopy(piece, 0, all, end, piece.length);
            end += piece.length;
        }
        return all;
    }
}
