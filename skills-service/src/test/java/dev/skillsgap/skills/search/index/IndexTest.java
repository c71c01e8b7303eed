package dev.skillsgap.skills.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.skills.search.index.Found.Hit;
import dev.skillsgap.skills.search.index.Found.Range;
import dev.skillsgap.skills.search.index.Found.Why;
import dev.skillsgap.skills.search.index.Index.Ask;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {

    private static final Index INDEX = Index.of(List.of(
            skill("python", "Python", "CPython"),
            skill("kubernetes", "Kubernetes", "k8s"),
            skill("tensorflow", "TensorFlow", "TF", "Keras on TensorFlow"),
            skill("c", "C"),
            skill("cpp", "C++", "C plus plus"),
            skill("c-sharp", "C#"),
            skill("dotnet", ".NET", "dotnet"),
            skill("net", "Fishing net"),
            skill("r", "R"),
            skill("rust", "Rust"),
            skill("causal", "Causal inference"),
            skill("cafe", "Café management"),
            skill("ml", "Machine learning", "Statistical learning"),
            skill("dl", "Deep learning"),
            role("onet:15-2051.00", "Data Scientists", "Data Analytics Scientist"),
            role("onet:15-1252.00", "Software Developers", "Software Engineer", "Application Developer"),
            role("onet:13-2011.00", "Accountants and Auditors", "Accountant", "Staff Accountant"),
            role("ml-engineer", "Machine Learning Engineer", "ML Engineer"),
            concept(ConceptKind.RESOURCE, "ml-course", "ml", "Machine Learning Specialization")));

    private static Named skill(String id, String... labels) {
        return concept(ConceptKind.SKILL, id, "esco", labels);
    }

    private static Named role(String id, String... labels) {
        return concept(ConceptKind.ROLE, id, id.startsWith("onet") ? "onet" : "ml", labels);
    }

    private static Named concept(ConceptKind kind, String id, String framework, String... labels) {
        return new Named(new ConceptKey(kind, id), framework, List.of(labels));
    }

    private static Found find(String q) {
        return INDEX.find(new Ask(q, null, null, 0, 50));
    }

    private static Hit first(String q) {
        return find(q).hits().getFirst();
    }

    private static String id(Hit hit) {
        return hit.concept().key().id();
    }

    @ParameterizedTest
    @CsvSource({
        "c, c",
        "C++, cpp",
        "c#, c-sharp",
        ".net, dotnet",
        ".NET, dotnet",
        "r, r",
        "R, r",
        "python, python",
        "k8s, kubernetes",
        "C plus plus, cpp",
        "MACHINE   learning, ml",
        "cafe management, cafe"
    })
    void findsWhatIsNamedExactlySoFirst(String q, String expected) {
        var hit = first(q);

        assertEquals(expected, id(hit));
        assertEquals(Why.EXACT, hit.why());
        assertEquals(List.of(new Range(0, hit.label().length())), hit.highlights());
    }

    @Test
    void putsThePreferredLabelBeforeAnotherBeforeABeginningBeforeWords() {
        var index = Index.of(List.of(
                skill("words", "Advanced quux"),
                skill("beginning", "Quux engineering"),
                skill("other", "Elsewhere", "quux"),
                skill("preferred", "Quux")));

        var found = index.find(new Ask("quux", null, null, 0, 50));

        assertEquals(
                List.of("preferred", "other", "beginning", "words"),
                found.hits().stream().map(IndexTest::id).toList());
        assertEquals(
                List.of(Why.EXACT, Why.EXACT, Why.PREFIX, Why.WORDS),
                found.hits().stream().map(Hit::why).toList());
        assertEquals("quux", found.hits().get(1).label());
        assertFalse(found.hits().get(1).preferred());
        assertEquals("Elsewhere", found.hits().get(1).concept().labels().getFirst());
    }

    @ParameterizedTest
    @CsvSource({"tensorf, tensorflow", "pyth, python", "machine lea, ml", "soft, onet:15-1252.00"})
    void findsBeginnings(String q, String expected) {
        assertEquals(expected, id(first(q)));
        assertEquals(Why.PREFIX, first(q).why());
    }

    @ParameterizedTest
    @CsvSource({
        "jubernetes, kubernetes",
        "ukbernetes, kubernetes",
        "kubernates, kubernetes",
        "kubrnetes, kubernetes",
        "kuberntees, kubernetes",
        "kubernetez, kubernetes",
        "tensorflwo, tensorflow",
        "ypthon, python",
        "pythno, python"
    })
    void findsWordsWithASlipAtTheirBeginningMiddleAndEnd(String q, String expected) {
        var found = find(q);

        assertEquals(expected, id(found.hits().getFirst()));
        assertEquals(Why.TYPO, found.hits().getFirst().why());
        assertEquals(found.hits().getFirst().label(), found.didYouMean());
    }

    @Test
    void findsWordsInAnotherOrder() {
        assertEquals("ml", id(first("learning machine")));
        assertEquals(Why.WORDS, first("learning machine").why());
        assertEquals("onet:15-1252.00", id(first("developer, application")));
    }

    @Test
    void findsALabelWrittenInOneWordOrTwo() {
        assertEquals("tensorflow", id(first("tensor flow")));
        assertEquals("ml", id(first("machinelearning")));
    }

    @ParameterizedTest
    @CsvSource({
        "Sr. ML Eng. (m/f/d), ml-engineer",
        "Senior Machine Learning Engineer II - Remote, ml-engineer",
        "MLE, ml-engineer",
        "SWE, onet:15-1252.00",
        "Jr Software Engineer - Hybrid, onet:15-1252.00",
        "Staff Accountant III, onet:13-2011.00",
        "Lead Data Scientist (m/w/d), onet:15-2051.00"
    })
    void findsTheOccupationOfATitleAsPeopleWriteIt(String title, String expected) {
        var found = INDEX.find(new Ask(title, ConceptKind.ROLE, null, 0, 10));

        assertEquals(expected, id(found.hits().getFirst()));
    }

    @Test
    void highlightsExactlyWhatWasFound() {
        assertEquals(
                List.of(new Range(0, 7), new Range(8, 8)),
                first("learning machine").highlights());
        assertEquals(List.of(new Range(0, 7)), first("tensorf").highlights());
        assertEquals(
                List.of(new Range(0, 8)),
                hit("software programming", "onet:15-1252.00").highlights());
        assertEquals(List.of(new Range(0, 4)), hit("cafe", "cafe").highlights());
        assertEquals(List.of(new Range(0, 10)), first("tensor flow").highlights());
    }

    private static Hit hit(String q, String id) {
        return find(q).hits().stream()
                .filter(hit -> id(hit).equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsKindsAndFrameworksAsIfTheyHadNotBeenAskedFor() {
        var all = find("machine learning");
        var roles = INDEX.find(new Ask("machine learning", ConceptKind.ROLE, null, 0, 50));
        var esco = INDEX.find(new Ask("machine learning", null, "esco", 0, 50));

        assertEquals(
                all.total(),
                all.kinds().values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(
                all.total(),
                all.frameworks().values().stream().mapToInt(Integer::intValue).sum());
        assertTrue(roles.hits().stream().allMatch(hit -> hit.concept().key().kind() == ConceptKind.ROLE));
        assertEquals(all.kinds(), roles.kinds());
        assertEquals(Map.of("ml", roles.total()), roles.frameworks());
        assertTrue(
                esco.hits().stream().allMatch(hit -> hit.concept().framework().equals("esco")));
        assertEquals(Map.of(ConceptKind.SKILL, esco.total()), esco.kinds());
    }

    @Test
    void suggestsALabelWrittenNearlySoWhereLittleIsFound() {
        assertEquals("Causal inference", find("casual inference").didYouMean());
        assertEquals("Deep learning", find("deeplerning").didYouMean());
        assertNull(find("machine learning").didYouMean());
        assertNull(find("zzzzzzzzzz").didYouMean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "+++", "-", "\\", "😀", "zzzzzzzzzz"})
    void findsNothingWhereNothingIsNamedSo(String q) {
        assertEquals(0, find(q).total());
        assertEquals(List.of(), find(q).hits());
    }

    @Test
    void findsTheSamePageByPageAsAtOnce() {
        var pages = new ArrayList<Hit>();
        for (int offset = 0; offset < find("learning").total(); offset += 2) {
            pages.addAll(INDEX.find(new Ask("learning", null, null, offset, 2)).hits());
        }

        assertEquals(find("learning").hits(), pages);
        assertNotEquals(0, pages.size());
    }

    @Test
    void takesThreeHundredCharactersOfWords() {
        assertFalse(
                find("a b c d e f g h ".repeat(18) + "machine learning").hits().isEmpty());
        assertFalse(
                find(("machine learning zzyzx" + " qwxyz").repeat(10)).hits().isEmpty());
    }
}
