package dev.skillsgap.recommendation.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.recommendation.gap.LineText;
import dev.skillsgap.recommendation.gap.Source;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who says so, when, and how far it is believed, as it stands in the JSON of lines: what is said alike is written once. */
final class Sayings {

    private static final int KEPT = 10_000;

    private final Map<Key, Saying> sayings = new ConcurrentHashMap<>();

    private record Key(double confidence, Source source, LocalDate day) {}

    /** What stands in the fields from the confidence to the date, and what in the sentence. */
    static final class Saying {

        private final byte[] fields;
        private final byte[] words;

        private Saying(Key key) {
            var source = key.source();
            this.fields = (key.confidence() + ",\"source\":\"" + source.word() + "\",\"assertedAt\":\"" + key.day()
                            + '"')
                    .getBytes(UTF_8);
            this.words = LineText.said(source, key.day().toString()).getBytes(UTF_8);
        }

        void addFields(Pieces pieces) {
            pieces.add(fields);
        }

        void addWords(Pieces pieces) {
            pieces.add(words);
        }
    }

    Saying of(double confidence, Source source, LocalDate day) {
        var key = new Key(confidence, source, day);
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
