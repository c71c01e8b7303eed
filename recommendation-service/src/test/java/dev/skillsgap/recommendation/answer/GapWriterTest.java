package dev.skillsgap.recommendation.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.skillsgap.recommendation.answer.GapAnswer.LineAnswer;
import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Instance;
import dev.skillsgap.recommendation.gap.Names;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Skill;
import dev.skillsgap.recommendation.gap.Transfer;
import dev.skillsgap.recommendation.projection.KnownPerson;
import dev.skillsgap.recommendation.step.Learning;
import dev.skillsgap.recommendation.taxonomy.Release;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GapWriterTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Whatever is written once for many is right for each of them: people of one role, one after the other. */
    @Property
    void writesAGapAsTheRecordIsWritten(@ForAll long seed) throws JsonProcessingException {
        var instance = Instance.of(seed);
        var role = hardToWrite(instance.role());
        var writer = new GapWriter(instance.policy(), JSON);
        for (int other = 0; other < 5; other++) {
            var person = instance.with(role).with(Instance.of(seed + other).assertions());
            var question = question(role, person.assertions());
            var gap = Gap.of(question.read(person.policy()));
            var lines = gap.lines().stream()
                    .map(line -> LineAnswer.from(line, Set.of()))
                    .toList();

            var written = writer.write(answer(person, question, gap, List.of()), role, gap);

            assertEquals(
                    JSON.writeValueAsString(answer(person, question, gap, lines)),
                    new String(written.toBytes(), StandardCharsets.UTF_8));
        }
    }

    private static GapAnswer answer(Instance person, Question question, Gap gap, List<LineAnswer> lines) {
        return GapAnswer.of(question, person.policy(), gap, lines, new Staleness.State(false, null));
    }

    private static Question question(Role role, List<Assertion> assertions) {
        var person = new KnownPerson("p", 1, role.id(), null, List.of(), Learning.NONE, assertions);
        var release = new Release(
                1, Instant.EPOCH, Map.of(), Map.of(role.id(), role), Map.of(), List.of(), Map.of(), Names.NONE);
        return new Question(person, release, role, null, Instance.AS_OF);
    }

    private static Role hardToWrite(Role role) {
        return new Role(
                role.id(),
                role.title() + "\\\"\u0001é",
                role.requirements().stream()
                        .map(same -> new Requirement(
                                hardToWrite(same.skill()),
                                same.level(),
                                same.importance(),
                                same.necessity(),
                                same.anyOf(),
                                same.transfers().stream()
                                        .map(one -> new Transfer(hardToWrite(one.from()), one.credit()))
                                        .toList()))
                        .toList());
    }

    /** With what must be escaped, is longer in bytes than in letters, and looks like the names of fields. */
    private static Skill hardToWrite(Skill skill) {
        var label =
                skill.label() + "\n\"é\",\"confidence\":1,\"transferFrom\":\"\",\"text\":\"by inference of 2026-05-02";
        return new Skill(skill.id(), label, skill.kind());
    }
}
