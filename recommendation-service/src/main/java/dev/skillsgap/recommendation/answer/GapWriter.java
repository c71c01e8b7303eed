package dev.skillsgap.recommendation.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
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

    private static final byte[] END = "]}".getBytes(StandardCharsets.US_ASCII);

    private final Policy policy;
    private final ObjectMapper json;
    private final Sayings sayings = new Sayings();
    private final Map<Role, RoleForms> forms = new ConcurrentHashMap<>();

    GapWriter(Policy policy, ObjectMapper json) {
        this.policy = policy;
        this.json = json;
    }

    /**
     * The answer in JSON.
     *
     * @param answer with no lines
     * @param gap its lines, of the role that is meant
     */
    Pieces write(GapAnswer answer, Role role, Gap gap) throws JsonProcessingException {
        var pieces = new Pieces();
        pieces.add(GapHead.of(answer));
        of(role).write(gap.lines(), sayings, pieces);
        pieces.add(END);
        return pieces;
    }

    private RoleForms of(Role role) throws JsonProcessingException {
        var known = forms.get(role);
        if (known == null) {
            if (forms.size() >= ROLES_KEPT) {
                forms.clear();
            }
            known = new RoleForms(role, policy, json);
            forms.put(role, known);
        }
        return known;
    }
}
