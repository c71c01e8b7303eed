package dev.skillsgap.skills.extraction;

import dev.skillsgap.skills.dictionary.Dictionary;

/** How names are used in the descriptions of skills: in small letters, as words of everyday use are, or only capitalised. */
final class Usage {

    /** A word in more descriptions than these and one in a thousand is one of everyday use; chosen on SkillSpan's train set. */
    private static final int FEW = 3;

    private static final double SELDOM = 1.0 / 1_000;

    private final int[] small;
    private final int[] capitalised;
    private final int[] seenIn;
    private int descriptions;

    Usage(int names) {
        small = new int[names];
        capitalised = new int[names];
        seenIn = new int[names];
    }

    void read(String description, Dictionary.Reader reader) {
        descriptions++;
        reader.read(description, (start, end, name) -> {
            if (seenIn[name] < descriptions) {
                seenIn[name] = descriptions;
                count(description, start, name);
            }
        });
    }

    private void count(String description, int start, int name) {
        if (Character.isLowerCase(description.charAt(start))) {
            small[name]++;
        } else if (start > 1 && description.charAt(start - 2) != '.') {
            capitalised[name]++;
        }
    }

    boolean isEverydayWord(int name) {
        return small[name] > FEW + descriptions * SELDOM;
    }

    /** Whether it is capitalised wherever it stands within a sentence. */
    boolean isProperName(int name) {
        return small[name] == 0 && capitalised[name] > 0;
    }
}
