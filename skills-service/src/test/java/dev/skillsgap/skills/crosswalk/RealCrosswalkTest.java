package dev.skillsgap.skills.crosswalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.skillsgap.skills.crosswalk.Proposals.Proposal;
import dev.skillsgap.skills.imports.Folders;
import dev.skillsgap.skills.imports.esco.EscoReader;
import dev.skillsgap.skills.imports.onet.OnetReader;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.meaning.Meanings;
import dev.skillsgap.skills.meaning.Meanings.Subject;
import dev.skillsgap.skills.meaning.Model;
import dev.skillsgap.skills.meaning.Packed;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptJson;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import dev.skillsgap.skills.taxonomy.Skill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The curated table and what is proposed, beside the frameworks as they are published; skipped where they are not. */
class RealCrosswalkTest {

    private static final Path DATA = Path.of(System.getProperty("data.real", "../../shared/data"));

    /** What only sounds like something of ours. */
    private static final Set<String> CONFUSABLE =
            Set.of("computer vision", "SPARK", "ML (computer programming)", "machine learning", "electrical machines");

    private static Reading reading(String framework, String folder) {
        assumeTrue(
                Files.isDirectory(DATA.resolve(folder)),
                () -> "Skipped: put %s into %s, or name another folder in -Ddata.real.".formatted(folder, DATA));
        return Folders.reading(framework, DATA.resolve(folder));
    }

    private static List<Skill> skills(Stream<? extends Concept> concepts) {
        return concepts.filter(Skill.class::isInstance).map(Skill.class::cast).toList();
    }

    private static List<Skill> esco() throws IOException {
        return skills(new EscoReader(reading("esco", "esco-1.1.1")).read());
    }

    private static Map<String, Skill> builtIn() throws IOException {
        var yaml = new YAMLMapper();
        var skills = new ArrayList<Skill>();
        try (var files = Files.list(Path.of("src/main/resources/frameworks/ml/skills"))) {
            for (var file : files.sorted().toList()) {
                for (var tree : yaml.readTree(Files.readString(file))) {
                    var skill = ((ObjectNode) tree).put("framework", "ml");
                    skills.add((Skill) ConceptJson.bind(ConceptKind.SKILL, skill));
                }
            }
        }
        return skills.stream().collect(Collectors.toMap(Skill::id, Function.identity()));
    }

    @Test
    void theTableNamesSkillsThatThereAreByTheirLabels() throws IOException {
        var theirs = new HashMap<String, String>();
        esco().forEach(skill -> theirs.put(skill.id(), skill.label()));
        skills(new OnetReader(reading("onet", "onet-29.0")).read())
                .forEach(skill -> theirs.put(skill.id(), skill.label()));
        var ours = builtIn();

        var wrong = Curated.all().stream()
                .filter(row -> !row.label().equals(theirs.get(row.skill())) || !ours.containsKey(row.sameAs()))
                .toList();

        assertEquals(List.of(), wrong);
    }

    /**
     * 36 of 48 where it was measured among all of ESCO; vectors differ a little from processor to processor. All of it is
     * looked at with -Dcrosswalk.whole=true, else those that must be found or not, and a fifth of the others.
     */
    @Test
    void proposesWhatIsTheSameAndNotWhatOnlySoundsSo() throws IOException {
        var ours = builtIn();
        var same = Curated.of("esco").keySet();
        var theirs = esco().stream().filter(skill -> isLookedAt(skill, same)).toList();
        var model = new Model();
        var meanings = new Meanings(
                theirs.stream()
                        .map(skill -> new Subject(
                                skill.id(), "esco", skill.label(), Packed.of(model.vector(skill.label())), List.of()))
                        .toList(),
                model);
        var proposals = new Proposals(theirs, "esco", meanings);
        var found = ours.values().stream().collect(Collectors.toMap(Skill::id, proposals::of));
        var curated = Curated.of("esco").values();
        long first = curated.stream()
                .filter(row -> found.get(row.sameAs()).stream()
                        .findFirst()
                        .filter(one -> one.skill().id().equals(row.skill()))
                        .isPresent())
                .count();
        assertTrue(first >= 33, first + " of " + curated.size());
        notAmong(found.get("tensorflow"), "computer vision");
        notAmong(found.get("keras"), "computer vision");
        notAmong(found.get("spark"), "SPARK");
        notAmong(found.get("machine-learning"), "ML (computer programming)");
        notAmong(found.get("standard-ml"), "machine learning");
        notAmong(found.get("transformers"), "electrical machines");
    }

    private static boolean isLookedAt(Skill skill, Set<String> same) {
        return Boolean.getBoolean("crosswalk.whole")
                || CONFUSABLE.contains(skill.label())
                || same.contains(skill.id())
                || Math.floorMod(skill.id().hashCode(), 5) == 0;
    }

    private static void notAmong(List<Proposal> proposals, String label) {
        assertEquals(
                List.of(),
                proposals.stream()
                        .filter(one -> one.skill().label().equals(label))
                        .map(Proposal::toString)
                        .toList());
    }
}
