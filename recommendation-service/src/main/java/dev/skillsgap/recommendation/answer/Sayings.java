package dev.skillsgap.recommendation.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.LineText;
import dev.skillsgap.recommendation.gap.Source;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who says so, when, and how far it is believed, as it stands in the JSON of lines: what is said alike is written once. */
final class Sayings {

    private static final int KEPT = 10_000;

    private final Map<Key, Saying> sayings = new ConcurrentHashMap<>();

    /** Of whole numbers, which are compared fastest: the bits of the confidence, and days since 1970. */
    private record Key(long confidence, Source source, long day) {}

    /** What stands in the fields from the confidence to the date, and what in the sentence. */
    static final class Saying {

        private final byte[] fields;
        private final byte[] words;

        private Saying(Key key) {
            var source = key.source();
            var confidence = Double.longBitsToDouble(key.confidence());
            var day = LocalDate.ofEpochDay(key.day()).toString();
            this.fields = (confidence + ",\"source\":\"" + source.word() + "\",\"assertedAt\":\"" + day + '"')
                    .getBytes(UTF_8);
            this.words = LineText.said(source, day).getBytes(UTF_8);
        }

        void addFields(Pieces pieces) {
            pieces.add(fields);
        }

        void addWords(Pieces pieces) {
            pieces.add(words);
        }
    }

    Saying of(double confidence, Assertion said) {
        var key = new Key(Double.doubleToRawLongBits(confidence), said.source(), said.assertedOnDay());
        var known = sayings.get(key);
        if (known == null) {
            if (sayings.size() >= KEPT) {
                sayings.clear();
            }
            known = new Saying(key);
            sayings.put(key, known);
        }
        return known;
    }
}
