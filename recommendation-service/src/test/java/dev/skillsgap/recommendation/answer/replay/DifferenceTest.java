package dev.skillsgap.recommendation.answer.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DifferenceTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Property
    void isNoneBetweenADocumentAndItself(@ForAll long seed) {
        assertEquals(Optional.empty(), Difference.first(document(seed), document(seed)));
    }

    @Property
    void isWhereTheOneValueIsThatWasChanged(@ForAll long seed) {
        var kept = document(seed);
        var leaves = new ArrayList<Leaf>();
        collect("", kept, leaves);
        var changed = leaves.get(new Random(~seed).nextInt(leaves.size()));

        changed.replace();

        assertEquals(
                Optional.of(changed.path),
                Difference.first(kept, document(seed)).map(Difference::path));
    }

    @Property
    void isTheFirstOfSeveral(@ForAll long seed) {
        var kept = document(seed);
        var leaves = new ArrayList<Leaf>();
        collect("", kept, leaves);

        leaves.forEach(Leaf::replace);

        assertEquals(
                leaves.getFirst().path,
                Difference.first(kept, document(seed)).orElseThrow().path());
    }

    /** A value that is no container, and where it is. */
    private record Leaf(String path, JsonNode parent, String field, int index) {

        private void replace() {
            if (parent instanceof ArrayNode array) {
                array.set(index, "changed");
            } else {
                ((ObjectNode) parent).put(field, "changed");
            }
        }
    }

    private static void collect(String path, JsonNode node, List<Leaf> leaves) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(path + "/" + i, array.get(i), new Leaf(path + "/" + i, array, null, i), leaves);
            }
        } else {
            node.properties().forEach(field -> {
                var below = path + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
                collect(below, field.getValue(), new Leaf(below, node, field.getKey(), 0), leaves);
            });
        }
    }

    private static void collect(String path, JsonNode node, Leaf leaf, List<Leaf> leaves) {
        if (node.isContainerNode()) {
            collect(path, node, leaves);
        } else {
            leaves.add(leaf);
        }
    }

    /** Some document, the same for the same seed; it holds at least one value. */
    private static JsonNode document(long seed) {
        var random = new Random(seed);
        return JSON.objectNode().put("first~/value", 1).set("rest", value(random, 3));
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> JSON.numberNode(random.nextDouble());
            case 1 -> JSON.nullNode();
            case 2 -> JSON.textNode("t" + random.nextInt(9));
            case 3 -> array(random, depth);
            default -> object(random, depth);
        };
    }

    private static JsonNode array(Random random, int depth) {
        var array = JSON.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value(random, depth - 1));
        }
        return array;
    }

    private static JsonNode object(Random random, int depth) {
        var object = JSON.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.set("f" + i, value(random, depth - 1));
        }
        return object;
    }
}
