package dev.skillsgap.skills.taxonomy;

import static dev.skillsgap.skills.taxonomy.Examples.prerequisite;
import static dev.skillsgap.skills.taxonomy.Examples.resource;
import static dev.skillsgap.skills.taxonomy.Examples.skill;
import static dev.skillsgap.skills.taxonomy.Examples.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConceptDocumentTest {

    private static final Skill FENCING = skill(
            "fencing", "Fencing", List.of("épée"), List.of(), prerequisite("balance", 2), transfer("dancing", 0.25));

    @Test
    void writesSortedKeysWithoutWhiteSpaceAndKeepsNulls() {
        var body = ConceptDocument.of(FENCING).body();

        assertEquals(
                "{\"altLabels\":[\"épée\"],\"ambiguousLabels\":[],\"description\":\"Something.\",\"framework\":\"custom\","
                        + "\"group\":\"things\",\"id\":\"fencing\",\"kind\":\"tool\",\"label\":\"Fencing\",\"relations\":["
                        + "{\"credit\":null,\"level\":2,\"target\":\"balance\",\"type\":\"prerequisite\"},"
                        + "{\"credit\":0.25,\"level\":null,\"target\":\"dancing\",\"type\":\"transfer\"}],"
                        + "\"retired\":false}",
                body);
    }

    @Test
    void hashesTheBodyAsAnyOtherToolWould() {
        // printf '%s' '<the body above>' | sha256sum
        assertEquals(
                "6804a35dff1ded4522c85c71c1e102c7e5731ea02b5acde1cb6831ab2d004de2",
                ConceptDocument.of(FENCING).hash());
    }

    @Test
    void writesWholeNumbersWithoutFraction() {
        var body = ConceptDocument.of(resource("course", "fencing", 0, 2)).body();

        assertTrue(body.contains("\"cost\":0,"), body);
        assertTrue(body.contains("\"hours\":10,"), body);
    }

    @Test
    void tellsARetiredConceptFromALiveOne() {
        assertNotEquals(
                ConceptDocument.of(FENCING).hash(),
                ConceptDocument.retired(FENCING).hash());
    }

    @Test
    void readsBackWhatItWrote() {
        var body = ConceptDocument.of(FENCING).body();

        assertEquals(FENCING, ConceptJson.read(ConceptKind.SKILL, body));
    }
}
