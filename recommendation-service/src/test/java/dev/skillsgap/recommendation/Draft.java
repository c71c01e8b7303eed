package dev.skillsgap.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.recommendation.Topics.Message;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A release in the making, as skills-service would publish it on top of the one before. */
final class Draft {

    private static final List<String> KINDS = List.of("skill", "role", "resource");

    final int number;
    private final TreeMap<String, String> hashes;
    private final List<Message> changes = new ArrayList<>();
    private final Map<String, Integer> changed = new TreeMap<>();

    /**
     * Begins one.
     *
     * @param present hash of each concept of the release before that is not retired, by "kind id"
     */
    Draft(int number, Map<String, String> present) {
        this.number = number;
        this.hashes = new TreeMap<>(present);
    }

    Draft skill(String id, String kind, String label, String relations) {
        return put(
                "skill",
                id,
                Golden.example(
                        "skills.skill.v1",
                        Map.of("kind", quoted(kind), "label", quoted(label), "relations", relations)));
    }

    Draft role(String id, String requirements) {
        return put("role", id, Golden.example("skills.role.v1", Map.of("requirements", requirements)));
    }

    Draft role(String id, String framework, String requirements) {
        var fields = Map.of("framework", quoted(framework), "requirements", requirements);
        return put("role", id, Golden.example("skills.role.v1", fields));
    }

    Draft resource(String id, int hours, String teaches, String requires) {
        return put(
                "resource",
                id,
                Golden.example(
                        "skills.resource.v1",
                        Map.of(
                                "title",
                                quoted("The " + id),
                                "hours",
                                String.valueOf(hours),
                                "teaches",
                                teaches,
                                "requires",
                                requires)));
    }

    Draft retire(String kind, String id) {
        put(kind, id, Golden.example("skills." + kind + ".v1", Map.of("retired", "true")));
        hashes.remove(kind + " " + id);
        return this;
    }

    private Draft put(String kind, String id, ObjectNode data) {
        data.put("id", id).remove(List.of("release", "hash"));
        var hash = sha256(data.toString());
        data.put("release", number).put("hash", hash);
        hashes.put(kind + " " + id, hash);
        changed.merge(kind, 1, Integer::sum);
        changes.add(Message.of("skills." + kind + ".v1", id, "dev.skillsgap." + kind + ".published.v1", data));
        return this;
    }

    /** Hash of each concept of it, as the next one begins with. */
    Map<String, String> hashes() {
        return hashes;
    }

    /** The events of the concepts that were changed. */
    List<Message> changes() {
        return changes;
    }

    /** The event that closes the release. */
    Message marker() {
        return marker(hash());
    }

    Message marker(String hash) {
        var data = Golden.example("skills.release.v1");
        data.put("number", number).put("hash", hash);
        for (var kind : KINDS) {
            var count = hashes.keySet().stream()
                    .filter(key -> key.startsWith(kind + " "))
                    .count();
            data.withObject("/counts").put(kind + "s", count);
            data.withObject("/changed").put(kind + "s", changed.getOrDefault(kind, 0));
        }
        return Message.of("skills.release.v1", String.valueOf(number), "dev.skillsgap.release.published.v1", data);
    }

    private String hash() {
        return sha256(hashes.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .sorted()
                .collect(Collectors.joining()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }
}
