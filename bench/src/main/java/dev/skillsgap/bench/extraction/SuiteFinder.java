package dev.skillsgap.bench.extraction;

import dev.skillsgap.skills.dictionary.Dictionary;
import java.util.List;

/** The suite's own dictionary. */
final class SuiteFinder implements Finder {

    private final Dictionary.Reader reader;

    SuiteFinder(List<String> names) {
        this.reader = Dictionary.of(names).reader();
    }

    @Override
    public String name() {
        return "suite";
    }

    @Override
    public void read(String text, Sink sink) {
        reader.read(text, sink::found);
    }
}
