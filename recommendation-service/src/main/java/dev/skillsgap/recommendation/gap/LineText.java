package dev.skillsgap.recommendation.gap;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;

/** A line of a gap as one plain sentence: what is required, what is held and who says so, what it contributes. */
public final class LineText {

    private LineText() {}

    /** The sentence of that line. */
    public static String of(Line line) {
        return of(line, Set.of());
    }

    /** The same, where the levels of some skills are only supposed. */
    public static String of(Line line, Set<String> supposed) {
        return "%s is required at level %d; %s; %s."
                .formatted(line.skill().label(), line.requirement().level(), held(line, supposed), worth(line));
    }

    private static String held(Line line, Set<String> supposed) {
        var transfer = line.transfer();
        return transfer == null
                ? own(line, supposed) + (line.unknown() ? ", so it counts as none" : "")
                : own(line, supposed) + ", but " + transferred(line, transfer, supposed);
    }

    private static String own(Line line, Set<String> supposed) {
        var held = line.held();
        var expired = line.expired();
        if (expired != null) {
            return "what was last known, level %d %s, has expired".formatted(expired.level(), said(expired));
        }
        if (held == null) {
            return "it was never assessed";
        }
        var evidence = line.evidence();
        if (supposed.contains(line.skill().id())) {
            return "held at level %d as supposed".formatted(held);
        }
        return line.transfer() == null && evidence != null
                ? "held at level %d %s".formatted(held, said(evidence))
                : "held at level %d".formatted(held);
    }

    private static String transferred(Line line, Transfer transfer, Set<String> supposed) {
        var evidence = line.evidence();
        var from = transfer.from();
        var by = evidence == null ? "" : supposed.contains(from.id()) ? "as supposed" : said(evidence);
        return "%s%s counts for %s of its level, as %s"
                .formatted(
                        from.label(),
                        evidence == null ? "" : " at level %d %s".formatted(evidence.level(), by),
                        number(transfer.credit()),
                        number(line.effective()));
    }

    private static String said(Assertion assertion) {
        var by = switch (assertion.source()) {
            case CREDENTIAL -> "by a credential";
            case ASSESSMENT -> "by an assessment";
            case MANAGER -> "by the manager's word";
            case SELF -> "by own account";
            case INFERRED -> "by inference";
        };
        return by + " of " + assertion.assertedOn();
    }

    private static String worth(Line line) {
        var anyOf = line.requirement().anyOf();
        if (!line.carries()) {
            return "another of the alternatives '%s' counts, so it contributes nothing".formatted(anyOf);
        }
        return String.format(
                Locale.ROOT,
                "%s %% covered%s, it contributes %.4f of %.4f",
                number(100 * line.coverage()),
                anyOf == null ? "" : " and the one that counts of the alternatives '" + anyOf + "'",
                line.contribution(),
                line.possible());
    }

    /** With two decimal places at most, and none where it is whole. */
    private static String number(double value) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
