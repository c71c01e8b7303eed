package dev.skillsgap.skills.imports.source;

/** Text without control characters, which the database cannot store; line breaks and tabulators stay. */
final class Printable {

    private Printable() {}

    static String of(String text) {
        return text.chars().noneMatch(Printable::isControl)
                ? text
                : text.codePoints()
                        .filter(letter -> !isControl(letter))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isControl(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\r' && letter != '\t';
    }
}
