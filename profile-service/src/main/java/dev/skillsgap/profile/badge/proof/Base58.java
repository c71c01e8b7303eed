package dev.skillsgap.profile.badge.proof;

import java.math.BigInteger;

/** Base58 with Bitcoin's alphabet, in which keys and signatures are written (draft-msporny-base58). */
final class Base58 {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);

    /** A signature has 88; more would only cost time. */
    private static final int MAX_LENGTH = 128;

    private Base58() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        for (var rest = new BigInteger(1, bytes); rest.signum() > 0; rest = rest.divide(BASE)) {
            text.append(ALPHABET.charAt(rest.mod(BASE).intValue()));
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            text.append(ALPHABET.charAt(0));
        }
        return text.reverse().toString();
    }

    /**
     * The bytes.
     *
     * @throws IllegalArgumentException when it is none, or longer than anything that is written so here
     */
    static byte[] decode(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("Too long");
        }
        var value = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("No digit of base58: " + text.charAt(i));
            }
            value = value.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        int zeros = 0;
        while (zeros < text.length() && text.charAt(zeros) == ALPHABET.charAt(0)) {
            zeros++;
        }
        var bytes = value.signum() == 0 ? new byte[0] : value.toByteArray();
        int sign = bytes.length > 0 && bytes[0] == 0 ? 1 : 0;
        var decoded = new byte[zeros + bytes.length - sign];
        System.arraycopy(bytes, sign, decoded, zeros, bytes.length - sign);
        return decoded;
    }
}
