package dev.skillsgap.bench;

/**
 * One way of answering.
 *
 * @param answer to a question by its number; arrays, lists or texts that are equal where the answers are
 */
record Contender(String name, Answering answer) {

    /** Answers a question. */
    interface Answering {
        Object to(int question) throws Exception;
    }
}
