package dev.skillsgap.bench.extraction;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Runs everything; arguments are the folder with the data, and the file for the results. */
public final class ExtractionBench {

    private static final int ROUNDS = 7;
    private static final long CHARS = 20_000_000;
    private static final PrintStream PROGRESS = System.out;

    private ExtractionBench() {}

    public static void main(String[] arguments) throws IOException {
        var reading = Reading.of(Path.of(arguments[0]), CHARS);
        var names = reading.plainLabels();
        List<Finder> finders = List.of(new SuiteFinder(names), new AutomatonFinder(names), new SynonymFinder(names));
        requireThatAllFindTheSame(finders, reading.plainPages());
        requireThatALieIsSeen(finders.getFirst(), names, reading.plainPages());
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                """
                Measured %s: %d processors, %s %s. %,d labels of ESCO; %.1f MB of plain text in pages of about 3,000 characters;
                each finder on one thread, in turns, %d rounds.

                | finder | ms, median | MB a second | times ours |
                |---|---:|---:|---:|
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                names.size(),
                reading.plainChars() / 1e6,
                ROUNDS));
        var medians = medians(finders, reading.plainPages());
        for (int finder = 0; finder < finders.size(); finder++) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.0f | %.1f |%n",
                    finders.get(finder).name(),
                    medians[finder],
                    reading.plainChars() / 1e3 / medians[finder],
                    medians[finder] / medians[0]));
        }
        text.append(growth(reading));
        Files.writeString(Path.of(arguments[1]), text);
        PROGRESS.print(text);
    }

    /** The suite alone, over the pages as they were written, with more and more labels. */
    private static String growth(Reading reading) throws IOException {
        var text = new StringBuilder("\n| labels | as written, ms | MB a second |\n|---:|---:|---:|\n");
        var finders = new ArrayList<Finder>();
        var sizes = new int[] {10_000, 30_000, reading.labels().size()};
        for (int size : sizes) {
            int every = reading.labels().size() / size;
            var some = new ArrayList<String>();
            for (int label = 0; label < reading.labels().size() && some.size() < size; label += every) {
                some.add(reading.labels().get(label));
            }
            finders.add(new SuiteFinder(some));
        }
        var medians = medians(finders, reading.pages());
        for (int size = 0; size < sizes.length; size++) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %,d | %.1f | %.0f |%n",
                    sizes[size],
                    medians[size],
                    reading.chars() / 1e3 / medians[size]));
        }
        return text.toString();
    }

    private static double[] medians(List<Finder> finders, List<String> pages) throws IOException {
        var times = new double[finders.size()][ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            for (int finder = 0; finder < finders.size(); finder++) {
                long begin = System.nanoTime();
                count(finders.get(finder), pages);
                if (round >= 0) {
                    times[finder][round] = (System.nanoTime() - begin) / 1e6;
                }
            }
            PROGRESS.print('.');
        }
        PROGRESS.println();
        return Arrays.stream(times)
                .mapToDouble(all -> Arrays.stream(all).sorted().toArray()[ROUNDS / 2])
                .toArray();
    }

    private static long count(Finder finder, List<String> pages) throws IOException {
        long[] found = {0};
        for (var page : pages) {
            finder.read(page, (start, end, name) -> found[0] += end - start + name);
        }
        return found[0];
    }

    private record Found(int start, int end, int name) {}

    private static List<Found> found(Finder finder, String page) throws IOException {
        var found = new ArrayList<Found>();
        finder.read(page, (start, end, name) -> found.add(new Found(start, end, name)));
        return found;
    }

    private static void requireThatAllFindTheSame(List<Finder> finders, List<String> pages) throws IOException {
        long finds = 0;
        for (var page : pages) {
            var first = found(finders.getFirst(), page);
            finds += first.size();
            for (var finder : finders) {
                var other = found(finder, page);
                if (!first.equals(other)) {
                    throw new IllegalStateException(difference(finder.name(), page, first, other));
                }
            }
        }
        PROGRESS.printf("All find the same %,d names%n", finds);
    }

    private static String difference(String finder, String page, List<Found> first, List<Found> other) {
        var missing = new ArrayList<>(first);
        missing.removeAll(other);
        var more = new ArrayList<>(other);
        more.removeAll(first);
        return finder + " finds other names: ours alone "
                + missing.stream()
                        .map(find -> find + page.substring(find.start(), find.end()))
                        .toList()
                + ", theirs alone "
                + more.stream()
                        .map(find -> find + page.substring(find.start(), find.end()))
                        .toList();
    }

    /** A finder that lacks one name that is found must be noticed. */
    private static void requireThatALieIsSeen(Finder honest, List<String> names, List<String> pages)
            throws IOException {
        var known = found(honest, pages.getFirst()).getFirst().name();
        var lacking = new ArrayList<>(names);
        lacking.replaceAll(name -> name.equals(names.get(known)) ? "no such name here" : name);
        try {
            requireThatAllFindTheSame(List.of(honest, new SuiteFinder(lacking)), pages.subList(0, 1));
        } catch (IllegalStateException e) {
            return;
        }
        throw new IllegalStateException("A finder that lacks a name was not noticed");
    }
}
