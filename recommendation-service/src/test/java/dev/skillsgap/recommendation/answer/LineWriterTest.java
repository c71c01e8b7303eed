package dev.skillsgap.recommendation.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.skillsgap.recommendation.answer.GapAnswer.LineAnswer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LineWriterTest {

    private static final ObjectMapper OURS = json().build();
    private static final ObjectMapper JACKSONS =
            json().addMixIn(LineAnswer.class, AsARecord.class).build();

    private static final LineAnswer FULL = new LineAnswer(
            "pytorch",
            "PyTorch \"2\"",
            "tool",
            "essential",
            0.93,
            0.465,
            4,
            3,
            3.2,
            false,
            0.8,
            1e-5,
            0.123456789012345,
            "manager",
            LocalDate.of(2026, 5, 2),
            "tensorflow",
            0.7,
            "deep-learning",
            "PyTorch is required\nat level 4 – é.",
            null);

    private static final LineAnswer BARE = new LineAnswer(
            "git",
            "Git",
            "tool",
            "optional",
            1,
            0.5,
            1,
            null,
            0,
            true,
            0,
            0,
            0,
            null,
            null,
            null,
            null,
            null,
            "",
            null);

    /** Takes the writer away. */
    @JsonSerialize
    private interface AsARecord {}

    private static JsonMapper.Builder json() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    @Test
    void writesALineAsTheRecordWouldBeWritten() throws JsonProcessingException {
        assertEquals(JACKSONS.writeValueAsString(FULL), OURS.writeValueAsString(FULL));
        assertEquals(JACKSONS.writeValueAsString(BARE), OURS.writeValueAsString(BARE));
    }

    @Test
    void takesWhatWasWrittenBefore() throws JsonProcessingException {
        assertEquals("{\"as\":1}", OURS.writeValueAsString(BARE.with(new SerializedString("{\"as\":1}"))));
    }
}
