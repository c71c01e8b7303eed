package dev.skillsgap.recommendation.webhook.address;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The addresses that begin alike.
 *
 * @param bytes length of an address: 4 or 16
 * @param prefix their common beginning
 * @param rest bits behind it
 */
record Block(int bytes, BigInteger prefix, int rest) {

    /** Reads CIDR notation, such as {@code 10.0.0.0/8}. */
    static Block of(String cidr) {
        var slash = cidr.indexOf('/');
        try {
            var first = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
            var rest = first.length * 8 - Integer.parseInt(cidr.substring(slash + 1));
            return new Block(first.length, number(first).shiftRight(rest), rest);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(cidr, e);
        }
    }

    boolean contains(byte[] address) {
        return address.length == bytes && number(address).shiftRight(rest).equals(prefix);
    }

    private static BigInteger number(byte[] address) {
        return new BigInteger(1, address);
    }
}
