package dev.skillsgap.bench.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sentences of job postings, with the places that people marked as a skill or as knowledge: SkillSpan. */
final class Postings {

    private Postings() {}

    /** A place in a sentence. */
    record Span(int start, int end) {

        boolean touches(Span other) {
            return start < other.end && other.start < end;
        }
    }

    /**
     * One sentence, words with a blank between.
     *
     * @param marked by people
     */
    record Sentence(String text, List<Span> marked) {}

    /** Of one of its files: train.json or dev.json. */
    static List<Sentence> of(Path data, String file) throws IOException {
        var json = new ObjectMapper();
        var sentences = new ArrayList<Sentence>();
        for (var line : Files.readAllLines(data.resolve("skillspan").resolve(file))) {
            sentences.add(sentence(json.readTree(line)));
        }
        return sentences;
    }

    private static Sentence sentence(JsonNode row) {
        var text = new StringBuilder();
        var starts = new ArrayList<Integer>();
        for (var token : row.get("tokens")) {
            text.append(text.isEmpty() ? "" : " ");
            starts.add(text.length());
            text.append(token.asText());
        }
        var marked = new ArrayList<Span>();
        for (var tags : List.of("tags_skill", "tags_knowledge")) {
            mark(row.get(tags), row.get("tokens"), starts, marked);
        }
        return new Sentence(text.toString(), marked);
    }

    private static void mark(JsonNode tags, JsonNode tokens, List<Integer> starts, List<Span> marked) {
        for (int at = 0; at < tags.size(); at++) {
            if (tags.get(at).asText().equals("B")) {
                int last = at;
                while (last + 1 < tags.size() && tags.get(last + 1).asText().equals("I")) {
                    last++;
                }
                marked.add(new Span(
                        starts.get(at),
                        starts.get(last) + tokens.get(last).asText().length()));
            }
        }
    }
}
