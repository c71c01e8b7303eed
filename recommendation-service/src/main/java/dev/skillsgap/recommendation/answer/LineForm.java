package dev.skillsgap.recommendation.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.skillsgap.recommendation.gap.Line;
import dev.skillsgap.recommendation.gap.LineText;

/**
 * The JSON of all lines that differ in nothing but who says so and when: the parts before, between and after that.
 */
final class LineForm {

    private static final String CONFIDENCE = ",\"confidence\":";
    private static final String AFTER_DATE = ",\"transferFrom\":";
    private static final String TEXT = ",\"text\":\"";

    /** Up to the confidence. */
    private final byte[] beginning;

    /** From what follows the date to where the sentence says whose word it is. */
    private final byte[] middle;

    private final byte[] end;

    private LineForm(String beginning, String middle, String end) {
        this.beginning = beginning.getBytes(UTF_8);
        this.middle = middle.getBytes(UTF_8);
        this.end = end.getBytes(UTF_8);
    }

    /**
     * The form of a line.
     *
     * @param json the line, as the record is written. Within its texts a quote is escaped, so that these names are found
     *     only where they stand as names.
     */
    static LineForm of(Line line, String json) {
        if (line.evidence() == null) {
            return new LineForm(json, "", "");
        }
        var around = LineText.around(line);
        int textFrom = json.indexOf(TEXT) + TEXT.length();
        return new LineForm(
                json.substring(0, json.indexOf(CONFIDENCE) + CONFIDENCE.length()),
                json.substring(json.indexOf(AFTER_DATE), textFrom) + escaped(around.before()),
                escaped(around.after()) + "\"}");
    }

    /** Writes a line of this form. */
    void write(Line line, Sayings sayings, Pieces pieces) {
        pieces.add(beginning);
        var evidence = line.evidence();
        if (evidence != null) {
            var saying = sayings.of(line.confidence(), evidence);
            saying.addFields(pieces);
            pieces.add(middle);
            saying.addWords(pieces);
            pieces.add(end);
        }
    }

    private static String escaped(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
}
