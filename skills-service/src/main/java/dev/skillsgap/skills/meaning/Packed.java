package dev.skillsgap.skills.meaning;

/** A vector in a quarter of its space, a byte for each number, as it is kept. Immutable. */
public final class Packed {

    private static final float SCALE = 127;

    private final byte[] bytes;

    private Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Packed of(float[] vector) {
        var bytes = new byte[vector.length];
        for (int at = 0; at < vector.length; at++) {
            bytes[at] = (byte) Math.round(vector[at] * SCALE);
        }
        return new Packed(bytes);
    }

    static Packed ofBytes(byte[] bytes) {
        return new Packed(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    float[] unpack() {
        var vector = new float[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            vector[at] = bytes[at] / SCALE;
        }
        return vector;
    }

    /** How alike they are, about -1 to 1. */
    float likeness(float[] vector) {
        float sum = 0;
        for (int at = 0; at < bytes.length; at++) {
            sum += vector[at] * bytes[at];
        }
        return sum / SCALE;
    }
}
