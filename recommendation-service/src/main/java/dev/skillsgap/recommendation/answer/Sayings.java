package dev.skillsgap.recommendation.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.recommendation.gap.LineText;
import dev.skillsgap.recommendation.gap.Source;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who says so and when, as it stands in the JSON of lines: of some days and a few sources each is written once. */
final class Sayings {

    private static final int KEPT = 3_000;

    private final Map<Key, Saying> sayings = new ConcurrentHashMap<>();

    private record Key(Source source, LocalDate day) {}

    /** What stands behind the confidence, and what in the sentence. */
    static final class Saying {

        private final byte[] fields;
        private final byte[] words;

        private Saying(Key key) {
            var source = key.source();
            this.fields = ",\"source\":\"%s\",\"assertedAt\":\"%s\""
                    .formatted(source.word(), key.day())
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

    Saying of(Source source, LocalDate day) {
        if (sayings.size() >= KEPT) {
            sayings.clear();
        }
        return sayings.computeIfAbsent(new Key(source, day), Saying::new);
    }
}
