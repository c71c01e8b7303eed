package dev.skillsgap.recommendation.answer;

import java.util.Arrays;

/** Bytes that lie here and there, to be put together where they leave. They are not copied, so they must not change. */
public final class Pieces {

    private byte[][] arrays = new byte[128][];

    /** Of each piece where it begins in its array, and how long it is. */
    private int[] places = new int[2 * arrays.length];

    private int count;
    private int length;

    /** Takes {@code length} bytes from the place {@code from} on. */
    @FunctionalInterface
    interface Taker {
        void take(byte[] bytes, int from, int length);
    }

    void add(byte[] bytes) {
        add(bytes, 0, bytes.length);
    }

    /** Adds those from the place {@code from} on, up to before the place {@code to}. */
    void add(byte[] bytes, int from, int to) {
        if (count == arrays.length) {
            arrays = Arrays.copyOf(arrays, 2 * count);
            places = Arrays.copyOf(places, 4 * count);
        }
        arrays[count] = bytes;
        places[2 * count] = from;
        places[2 * count + 1] = to - from;
        count++;
        length += to - from;
    }

    /** In bytes. */
    int length() {
        return length;
    }

    /** One after the other. */
    void forEach(Taker taker) {
        for (int piece = 0; piece < count; piece++) {
            taker.take(arrays[piece], places[2 * piece], places[2 * piece + 1]);
        }
    }

    public byte[] toBytes() {
        var bytes = new byte[length];
        int end = 0;
        for (int piece = 0; piece < count; piece++) {
            System.arraycopy(arrays[piece], places[2 * piece], bytes, end, places[2 * piece + 1]);
            end += places[2 * piece + 1];
        }
        return bytes;
    }
}
