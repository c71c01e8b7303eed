package dev.skillsgap.bench;

import dev.skillsgap.bench.Duel.Result;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The results as Markdown. */
final class Report {

    static final String OURS = "suite";

    private Report() {}

    static String of(World.Size size, double bytesAPerson, double indexedSeconds, List<Result> results) {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                """
                Measured %s: %d processors, %s %s. A world of %,d skills, %,d roles × %d requirements, %,d people × %d skills,
                %,d teams. The people's index: %.1f bytes a person, built in %.1f s.

                | question | contender | ms, median | times ours |
                |---|---|---:|---:|
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                size.skills(),
                size.roles(),
                size.requirements(),
                size.people(),
                size.held(),
                size.teams(),
                bytesAPerson,
                indexedSeconds));
        for (var result : results) {
            result.medianMs()
                    .forEach((name, ms) -> text.append(String.format(
                            Locale.ROOT, "| %s | %s | %.3f | %.1f |%n", result.title(), name, ms, ms / result.ours())));
        }
        return text.toString();
    }
}
