package dev.skillsgap.api.door;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, as far as one who wants to look like many cannot choose it. */
final class RemoteAddress {

    private static final int IPV6_BYTES = 16;

    /** Who has one address of IPv6 has a /64: all of them count as one. */
    private static final int NETWORK_BYTES = 8;

    private RemoteAddress() {}

    /** Key for an IP address as text; an IPv4 address in IPv6 clothes is an IPv4 address. */
    static String key(@Nullable String address) {
        var bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return "unknown";
        }
        var isNetwork = bytes.length == IPV6_BYTES && !isMapped(bytes);
        return HexFormat.of()
                .formatHex(
                        isNetwork
                                ? Arrays.copyOf(bytes, NETWORK_BYTES)
                                : Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
    }

    private static boolean isMapped(byte[] six) {
        for (int i = 0; i < 10; i++) {
            if (six[i] != 0) {
                return false;
            }
        }
        return six[10] == -1 && six[11] == -1;
    }
}
