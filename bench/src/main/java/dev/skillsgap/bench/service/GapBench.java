package dev.skillsgap.bench.service;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;

/** Explained gaps over HTTP, and in turns the same bytes, ready-made, from another endpoint of the same process. */
final class GapBench {

    private static final int CLIENTS = 8;
    private static final int PEOPLE = 2_000;
    private static final int REQUESTS = 20_000;
    private static final int WARM_UP = 4;
    static final String GAP = "/api/v1/gaps/";
    private static final String READY_MADE = "/api/v1/ready-made/gaps/";

    private final Load load;
    private final PrintStream progress;

    GapBench(int port, String token, PrintStream progress) {
        this.load = new Load(port, token, CLIENTS);
        this.progress = progress;
    }

    /** The first rounds warm up and do not count: the compiler is busy until then. */
    Ratio run(int rounds) throws Exception {
        progress.printf("  an answer has %,d bytes%n", requireEqual());
        var gaps = new ArrayList<Double>();
        var readyMade = new ArrayList<Double>();
        for (int round = -WARM_UP; round < rounds; round++) {
            double gap = load.perSecond(REQUESTS, request -> GAP + Crowd.id(request % PEOPLE));
            double ready = load.perSecond(REQUESTS, request -> READY_MADE + Crowd.id(request % PEOPLE));
            progress.printf("  gaps %,8.0f/s   ready-made %,8.0f/s%n", gap, ready);
            if (round >= 0) {
                gaps.add(gap);
                readyMade.add(ready);
            }
        }
        return new Ratio("explained gaps over HTTP, a second", "the same bytes, ready-made", gaps, readyMade);
    }

    private int requireEqual() throws IOException {
        int length = 0;
        for (int person = 0; person < PEOPLE; person++) {
            var gap = load.get(GAP + Crowd.id(person));
            if (!Arrays.equals(gap, load.get(READY_MADE + Crowd.id(person)))) {
                throw new IllegalStateException("The gap of %s is answered in two ways".formatted(Crowd.id(person)));
            }
            length = gap.length;
        }
        return length;
    }
}
