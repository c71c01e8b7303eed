package dev.skillsgap.skills.search.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.skills.search.words.Words.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people write in job titles besides the job, and how they shorten it: the lists in {@code search/}. */
public final class TitleWords {

    /** Who may apply: (m/f/d), m/w/x. */
    private static final Pattern GENDERS =
            Pattern.compile("\\(?\\b[mwfdxi](?:\\s*[/|]\\s*[mwfdxi])+\\b\\)?", Pattern.CASE_INSENSITIVE);

    private static final Set<String> LIGHT = light();
    private static final Map<String, List<List<Word>>> LONG_FORMS = longForms();

    private TitleWords() {}

    /** The words of a title, without those that say who may apply. */
    public static List<Word> of(String title) {
        return Words.of(GENDERS.matcher(title).replaceAll(" "));
    }

    /** Whether it says little about the job: seniority, place, kind of contract, small words. */
    public static boolean isLight(Word word) {
        return LIGHT.contains(word.text());
    }

    /** What the word is short for; none for most. */
    public static List<List<Word>> longForms(Word word) {
        return LONG_FORMS.getOrDefault(word.text(), List.of());
    }

    /**
     * What a title is about, to compare titles by: stems of the long forms of its words without the light ones. All of
     * them where there is nothing else.
     */
    public static String core(List<Word> title) {
        var heavy = title.stream().filter(word -> !isLight(word)).toList();
        return (heavy.isEmpty() ? title : heavy)
                .stream()
                        .flatMap(word -> {
                            var forms = longForms(word);
                            return forms.isEmpty() ? List.of(word).stream() : forms.getFirst().stream();
                        })
                        .map(Word::stem)
                        .collect(Collectors.joining(" "));
    }

    private static Set<String> light() {
        var light = new HashSet<String>();
        lines("light-words.txt").forEach(line -> Words.of(line).forEach(word -> light.add(word.text())));
        return Set.copyOf(light);
    }

    private static Map<String, List<List<Word>>> longForms() {
        var forms = new HashMap<String, List<List<Word>>>();
        for (var line : lines("abbreviations.txt")) {
            int equals = line.indexOf('=');
            var word = Words.of(line.substring(0, equals)).getFirst().text();
            forms.computeIfAbsent(word, any -> new ArrayList<>()).add(Words.of(line.substring(equals + 1)));
        }
        return Map.copyOf(forms);
    }

    private static List<String> lines(String file) {
        var stream = Objects.requireNonNull(TitleWords.class.getResourceAsStream("/search/" + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
