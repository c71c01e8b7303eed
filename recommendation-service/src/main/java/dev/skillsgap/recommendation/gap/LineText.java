package dev.skillsgap.recommendation.gap;

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
        var text = new StringBuilder(200);
        text.append(line.skill().label())
                .append(" is required at level ")
                .append(line.requirement().level())
                .append("; ");
        held(line, supposed, text);
        worth(line, text.append("; "));
        return text.append('.').toString();
    }

    private static void held(Line line, Set<String> supposed, StringBuilder text) {
        var transfer = line.transfer();
        own(line, supposed, text);
        if (transfer != null) {
            transferred(line, transfer, supposed, text.append(", but "));
        } else if (line.unknown()) {
            text.append(", so it counts as none");
        }
    }

    private static void own(Line line, Set<String> supposed, StringBuilder text) {
        var held = line.held();
        var expired = line.expired();
        if (expired != null) {
            text.append("what was last known, level ").append(expired.level()).append(' ');
            said(expired, text).append(", has expired");
        } else if (held == null) {
            text.append("it was never assessed");
        } else {
            var evidence = line.evidence();
            text.append("held at level ").append(held);
            if (supposed.contains(line.skill().id())) {
                text.append(" as supposed");
            } else if (line.transfer() == null && evidence != null) {
                said(evidence, text.append(' '));
            }
        }
    }

    private static void transferred(Line line, Transfer transfer, Set<String> supposed, StringBuilder text) {
        var evidence = line.evidence();
        var from = transfer.from();
        text.append(from.label());
        if (evidence != null) {
            text.append(" at level ").append(evidence.level()).append(' ');
            if (supposed.contains(from.id())) {
                text.append("as supposed");
            } else {
                said(evidence, text);
            }
        }
        Decimals.atMostTwo(transfer.credit(), text.append(" counts for ")).append(" of its level, as ");
        Decimals.atMostTwo(line.effective(), text);
    }

    private static StringBuilder said(Assertion assertion, StringBuilder text) {
        var by = switch (assertion.source()) {
            case CREDENTIAL -> "by a credential";
            case ASSESSMENT -> "by an assessment";
            case MANAGER -> "by the manager's word";
            case SELF -> "by own account";
            case INFERRED -> "by inference";
        };
        return text.append(by).append(" of ").append(assertion.assertedOn());
    }

    private static void worth(Line line, StringBuilder text) {
        var anyOf = line.requirement().anyOf();
        if (!line.carries()) {
            text.append("another of the alternatives '").append(anyOf).append("' counts, so it contributes nothing");
            return;
        }
        Decimals.atMostTwo(100 * line.coverage(), text).append(" % covered");
        if (anyOf != null) {
            text.append(" and the one that counts of the alternatives '")
                    .append(anyOf)
                    .append('\'');
        }
        Decimals.four(line.contribution(), text.append(", it contributes "));
        Decimals.four(line.possible(), text.append(" of "));
    }
}
