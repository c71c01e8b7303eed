package dev.skillsgap.recommendation.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes gaps as Jackson writes the record, to the byte. A gap has a hundred lines, and of those many are alike whoever
 * is asked for: what they have in common is put into words and written once. See docs/benchmarks.md for what that gives.
 */
@ApplicationScoped
class GapWriter {

    /** A role of a hundred requirements takes up to 3 MB, one of thirty a tenth of it. */
    private static final int ROLES_KEPT = 50;

    private static final byte[] END = "]}".getBytes(UTF_8);

    private final Policy policy;
    private final ObjectMapper json;
    private final ObjectWriter answers;
    private final Map<Role, RoleForms> forms = new ConcurrentHashMap<>();

    GapWriter(Policy policy, ObjectMapper json) {
        this.policy = policy;
        this.json = json;
        this.answers = json.writerFor(GapAnswer.class);
    }

    /**
     * The answer in JSON.
     *
     * @param answer with no lines
     * @param gap its lines, of the role that is meant
     */
    byte[] write(GapAnswer answer, Role role, Gap gap) throws JsonProcessingException {
        var withoutLines = answers.writeValueAsBytes(answer);
        var pieces = new ArrayList<byte[]>(4 * gap.lines().size());
        pieces.add(Arrays.copyOf(withoutLines, withoutLines.length - END.length));
        of(role).write(gap.lines(), pieces);
        pieces.add(END);
        return joined(pieces);
    }

    private RoleForms of(Role role) throws JsonProcessingException {
        var known = forms.get(role);
        if (known == null) {
            if (forms.size() >= ROLES_KEPT) {
                forms.clear();
            }
            known = RoleForms.of(role, policy, json);
            forms.put(role, known);
        }
        return known;
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
