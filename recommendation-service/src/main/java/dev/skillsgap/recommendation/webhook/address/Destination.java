package dev.skillsgap.recommendation.webhook.address;

import java.net.InetAddress;

/**
 * Where a message goes: resolved once, so that whoever answers for the name cannot point elsewhere after the check.
 *
 * @param host whose certificate is expected
 * @param path with the query
 * @param address the only one that is connected to
 */
public record Destination(String host, int port, boolean tls, String path, InetAddress address) {}
