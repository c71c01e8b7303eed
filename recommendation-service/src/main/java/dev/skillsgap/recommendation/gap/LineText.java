package dev.skillsgap.recommendation.gap;

import java.util.Set;

/** A line of a gap as one plain sentence: what is required, what is held and who says so, what it contributes. */
public final class LineText {

    private final Line line;
    private final Set<String> supposed;
    private final StringBuilder text = new StringBuilder(200);

    /** Where the words begin and end that say what the coverage rests on. */
    private int saidFrom;

    private int saidTo;

    private LineText(Line line, Set<String> supposed) {
        this.line = line;
        this.supposed = supposed;
        text.append(line.skill().label());
        var requiredAs = line.requirement().requiredAs();
        if (requiredAs != null) {
            text.append(", which the role calls ").append(requiredAs.label()).append(',');
        }
        text.append(" is required at level ").append(line.requirement().level()).append("; ");
        held();
        worth();
    }

    /**
     * What the sentence says before and after the words of who says so and when; those are {@link #said}. Where nothing
     * is known, or what is known has expired, all stands before.
     */
    public record Around(String before, String after) {}

    /** The sentence of that line. */
    public static String of(Line line) {
        return of(line, Set.of());
    }

    /** The same, where the levels of some skills are only supposed. */
    public static String of(Line line, Set<String> supposed) {
        return new LineText(line, supposed).text.toString();
    }

    /** The sentence without the words of what its coverage rests on. */
    public static Around around(Line line) {
        var sentence = new LineText(line, Set.of());
        var text = sentence.text;
        return sentence.saidTo == 0
                ? new Around(text.toString(), "")
                : new Around(text.substring(0, sentence.saidFrom), text.substring(sentence.saidTo));
    }

    private static String said(Assertion assertion) {
        return said(assertion.source(), assertion.assertedOn().toString());
    }

    /** Who says so, and when. */
    public static String said(Source source, String date) {
        var by = switch (source) {
            case CREDENTIAL -> "by a credential";
            case ASSESSMENT -> "by an assessment";
            case MANAGER -> "by the manager's word";
            case SELF -> "by own account";
            case INFERRED -> "by inference";
        };
        return by + " of " + date;
    }

    private void held() {
        var transfer = line.transfer();
        own();
        if (transfer != null) {
            text.append(", but ");
            transferred(transfer);
        } else if (line.unknown()) {
            text.append(", so it counts as none");
        }
    }

    private void own() {
        var held = line.held();
        var expired = line.expired();
        if (expired != null) {
            text.append("what was last known, level ").append(expired.level()).append(' ');
            text.append(said(expired)).append(", has expired");
        } else if (held == null) {
            text.append("it was never assessed");
        } else {
            text.append("held at level ").append(held);
            if (supposed.contains(line.skill().id())) {
                text.append(" as supposed");
            } else if (line.transfer() == null && line.evidence() != null) {
                evidence(line.evidence());
            }
        }
    }

    private void transferred(Transfer transfer) {
        var evidence = line.evidence();
        var from = transfer.from();
        text.append(from.label());
        if (evidence != null) {
            text.append(" at level ").append(evidence.level());
            if (supposed.contains(from.id())) {
                text.append(" as supposed");
            } else {
                evidence(evidence);
            }
        }
        Decimals.atMostTwo(transfer.credit(), text.append(" counts for ")).append(" of its level, as ");
        Decimals.atMostTwo(line.effective(), text);
    }

    private void evidence(Assertion evidence) {
        var knownAs = line.knownAs();
        if (knownAs != null) {
            text.append(", as ").append(knownAs.label()).append(',');
        }
        saidFrom = text.append(' ').length();
        saidTo = text.append(said(evidence)).length();
    }

    private void worth() {
        text.append("; ");
        var anyOf = line.requirement().anyOf();
        if (!line.carries()) {
            text.append("another of the alternatives '").append(anyOf).append("' counts, so it contributes nothing.");
            return;
        }
        Decimals.atMostTwo(100 * line.coverage(), text).append(" % covered");
        if (anyOf != null) {
            text.append(" and the one that counts of the alternatives '")
                    .append(anyOf)
                    .append('\'');
        }
        Decimals.four(line.contribution(), text.append(", it contributes "));
        Decimals.four(line.possible(), text.append(" of ")).append('.');
    }
}
