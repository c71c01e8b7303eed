package dev.skillsgap.bench.extraction;

import java.io.IOException;

/** Finds names as whole words, of those that begin at a word the longest, none overlapping. */
interface Finder {

    String name();

    void read(String text, Sink sink) throws IOException;

    /** Takes a find; names are numbered as in the list that the finder was made of. */
    interface Sink {
        void found(int start, int end, int name);
    }
}
