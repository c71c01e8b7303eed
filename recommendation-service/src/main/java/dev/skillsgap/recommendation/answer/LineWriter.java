package dev.skillsgap.recommendation.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.skillsgap.recommendation.answer.GapAnswer.LineAnswer;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a line of a gap as Jackson writes the record, field by field, without looking up each accessor; a line that was
 * written before as it was written. A gap is a hundred of these, and they take most of its time: see docs/benchmarks.md.
 */
final class LineWriter extends StdSerializer<LineAnswer> {

    private static final long serialVersionUID = 1L;

    private static final SerializedString SKILL = new SerializedString("skill");
    private static final SerializedString LABEL = new SerializedString("label");
    private static final SerializedString KIND = new SerializedString("kind");
    private static final SerializedString NECESSITY = new SerializedString("necessity");
    private static final SerializedString IMPORTANCE = new SerializedString("importance");
    private static final SerializedString WEIGHT = new SerializedString("weight");
    private static final SerializedString REQUIRED = new SerializedString("required");
    private static final SerializedString HELD = new SerializedString("held");
    private static final SerializedString EFFECTIVE = new SerializedString("effective");
    private static final SerializedString UNKNOWN = new SerializedString("unknown");
    private static final SerializedString COVERAGE = new SerializedString("coverage");
    private static final SerializedString CONTRIBUTION = new SerializedString("contribution");
    private static final SerializedString CONFIDENCE = new SerializedString("confidence");
    private static final SerializedString SOURCE = new SerializedString("source");
    private static final SerializedString ASSERTED_AT = new SerializedString("assertedAt");
    private static final SerializedString TRANSFER_FROM = new SerializedString("transferFrom");
    private static final SerializedString TRANSFER_CREDIT = new SerializedString("transferCredit");
    private static final SerializedString ANY_OF = new SerializedString("anyOf");
    private static final SerializedString TEXT = new SerializedString("text");

    LineWriter() {
        super(LineAnswer.class);
    }

    @Override
    public void serialize(LineAnswer line, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (line.written() != null) {
            json.writeRawValue(line.written());
            return;
        }
        json.writeStartObject();
        text(SKILL, line.skill(), json);
        text(LABEL, line.label(), json);
        text(KIND, line.kind(), json);
        text(NECESSITY, line.necessity(), json);
        number(IMPORTANCE, line.importance(), json);
        number(WEIGHT, line.weight(), json);
        level(REQUIRED, line.required(), json);
        level(HELD, line.held(), json);
        number(EFFECTIVE, line.effective(), json);
        json.writeFieldName(UNKNOWN);
        json.writeBoolean(line.unknown());
        number(COVERAGE, line.coverage(), json);
        number(CONTRIBUTION, line.contribution(), json);
        number(CONFIDENCE, line.confidence(), json);
        text(SOURCE, line.source(), json);
        text(ASSERTED_AT, Objects.toString(line.assertedAt(), null), json);
        text(TRANSFER_FROM, line.transferFrom(), json);
        number(TRANSFER_CREDIT, line.transferCredit(), json);
        text(ANY_OF, line.anyOf(), json);
        text(TEXT, line.text(), json);
        json.writeEndObject();
    }

    private static void text(SerializedString name, @Nullable String value, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeString(value); // Null is written as null.
    }

    private static void level(SerializedString name, @Nullable Integer value, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    private static void number(SerializedString name, @Nullable Double value, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }
}
