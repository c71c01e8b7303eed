package dev.skillsgap.recommendation.webhook.address;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses anybody may ask, after IANA's registries of special-purpose addresses. Of IPv6 only what is given out to
 * networks: so addresses that wrap one of IPv4, and whatever is defined one day, are none of them.
 */
final class PublicAddresses {

    private static final Block GIVEN_OUT = Block.of("2000::/3");

    private static final List<Block> SPECIAL = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // shared by customers of a carrier
                    "127.0.0.0/8", // loopback
                    "169.254.0.0/16", // link-local, and what clouds tell their machines
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocols
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // relays of 6to4
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // measurements
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, and broadcast
                    "2001::/23", // protocols, among them Teredo, which wraps IPv4
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4, which wraps IPv4
                    "3fff::/20") // documentation
            .map(Block::of)
            .toList();

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        var bytes = address.getAddress();
        var given = bytes.length == 4 || GIVEN_OUT.contains(bytes);
        return given && SPECIAL.stream().noneMatch(block -> block.contains(bytes));
    }
}
