package dev.skillsgap.bench;

import dev.skillsgap.bench.Duel.Result;
import java.util.List;
import java.util.Locale;

/** The results as bars on a logarithmic scale, as SVG. */
final class Plot {

    private static final int LEFT = 250;
    private static final int WIDTH = 560;
    private static final int BAR = 20;
    private static final double DECADES = 6;
    private static final double SMALLEST_MS = 0.001;

    private Plot() {}

    static String of(List<Result> results) {
        var bars = new StringBuilder();
        int y = 20;
        for (var result : results) {
            bars.append(text(10, y + 14, "bold", result.title()));
            y += BAR + 6;
            for (var entry : result.medianMs().entrySet()) {
                bars.append(bar(y, entry.getKey(), entry.getValue()));
                y += BAR;
            }
            y += 16;
        }
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">%n%s</svg>%n",
                LEFT + WIDTH + 120,
                y,
                bars);
    }

    private static String bar(int y, String name, double ms) {
        double length = Math.max(1, WIDTH / DECADES * Math.log10(ms / SMALLEST_MS));
        var colour = name.equals(Report.OURS) ? "#0b7a75" : "#9aa5b1";
        return text(30, y + 14, "normal", name)
                + String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                        LEFT,
                        y + 2,
                        length,
                        BAR - 4,
                        colour)
                + text((int) (LEFT + length + 6), y + 14, "normal", String.format(Locale.ROOT, "%.3f ms", ms));
    }

    private static String text(int x, int y, String weight, String text) {
        return String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" font-weight=\"%s\">%s</text>%n", x, y, weight, text);
    }
}
