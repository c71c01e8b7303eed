package dev.skillsgap.recommendation.answer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Bytes that lie here and there, to be put together where they leave. They are not copied, so they must not change. */
public final class Pieces {

    private final List<ByteBuffer> all = new ArrayList<>();
    private int length;

    void add(byte[] bytes) {
        add(bytes, 0, bytes.length);
    }

    /** Adds those from the place {@code from} on, up to before the place {@code to}. */
    void add(byte[] bytes, int from, int to) {
        all.add(ByteBuffer.wrap(bytes, from, to - from));
        length += to - from;
    }

    /** In bytes. */
    int length() {
        return length;
    }

    /** One after the other, each to be read from where it stands. */
    void forEach(Consumer<ByteBuffer> taker) {
        all.forEach(piece -> taker.accept(piece.duplicate()));
    }

    public byte[] toBytes() {
        var bytes = ByteBuffer.allocate(length);
        forEach(bytes::put);
        return bytes.array();
    }
}
