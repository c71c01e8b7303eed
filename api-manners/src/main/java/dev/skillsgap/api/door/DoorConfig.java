package dev.skillsgap.api.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How much and how often; docs/limits.md explains each. */
@ConfigMapping(prefix = "skillsgap.door")
public interface DoorConfig {

    /** Path and query, in characters. */
    @WithDefault("4096")
    int maxUrlLength();

    /** Names and values of all header fields, in characters; a token with many claims has about 3,000. */
    @WithDefault("12288")
    int maxHeaderLength();

    /** One value of a query parameter, in characters. A cursor, the longest of ours, has about 150. */
    @WithDefault("512")
    int maxParameterLength();

    /** Far above any honest request of these APIs. */
    @WithDefault("262144")
    int maxBodyBytes();

    /** Bytes of a form on paths that take files, by path, in which {@code *} stands for one part of it. */
    Map<String, Long> uploads();

    /** How long such a file may take to arrive. */
    @WithDefault("5m")
    Duration uploadTimeout();

    /** How long any other body may take to arrive: whoever drips it holds a thread meanwhile. */
    @WithDefault("20s")
    Duration bodyTimeout();

    /** Requests with a body that one caller may have underway: each may hold a thread, of which there are 200. */
    @WithDefault("64")
    int bodiesAtOnce();

    /** For whoever has a valid token; the key is the token's subject. */
    Rate caller();

    /** For requests without a valid token; the key is the address they come from. */
    Rate stranger();

    /** For health, which needs no token: its own, so that no stranger makes a service look ill. */
    Rate probe();

    /** So many requests in a window; a caller who paused may send them all at once. */
    interface Rate {
        int requests();

        @WithDefault("10s")
        Duration window();
    }
}
