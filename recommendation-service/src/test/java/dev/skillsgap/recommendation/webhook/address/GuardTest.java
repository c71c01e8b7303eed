package dev.skillsgap.recommendation.webhook.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private final Guard guard = new Guard(Set.of());
    private final Guard lenient = new Guard(Set.of("LocalHost", "10.1.2.3"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::1]",
                "[100::1]",
                "[2001::1]",
                "[2001:db8::1]",
                "[2002:7f00:1::]",
                "[3fff::1]",
                "[5f00::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[fe80::1]",
                "[fec0::1]",
                "[ff02::1]",
                "localhost",
                "localhost.",
                "2130706433",
                "127.1",
                "0177.0.0.1.nip.invalid"
            })
    void refusesWhatIsNotOnThePublicInternet(String host) {
        assertThrows(Forbidden.class, () -> guard.resolve("https://" + host + "/hooks"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.1.1.1, 1.1.1.1",
        "9.255.255.255, 9.255.255.255",
        "100.63.255.255, 100.63.255.255",
        "172.32.0.1, 172.32.0.1",
        "192.167.255.255, 192.167.255.255",
        "223.255.255.255, 223.255.255.255",
        "[2606:4700:4700::1111], 2606:4700:4700:0:0:0:0:1111"
    })
    void letsPublicAddressesThrough(String host, String address) throws Forbidden {
        assertEquals(
                address, guard.resolve("https://" + host + "/hooks").address().getHostAddress());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks",
                "/hooks",
                "https:///hooks",
                "https://",
                "https:1.1.1.1",
                "http://1.1.1.1/hooks",
                "ftp://1.1.1.1/hooks",
                "file:///etc/passwd",
                "https://user@1.1.1.1/hooks",
                "https://user:secret@1.1.1.1/hooks",
                "https://1.1.1.1/hooks#part",
                "https://1.1.1.1:0/hooks",
                "https://1.1.1.1:65536/hooks",
                "https://1.1.1.1/ hooks",
                "https://no-such-host.invalid/hooks"
            })
    void refusesWhatIsNoAddressOfAReceiver(String url) {
        assertThrows(Forbidden.class, () -> guard.resolve(url));
    }

    @Test
    void takesPortPathAndQueryAsTheyAre() throws Forbidden {
        var to = guard.resolve("https://1.1.1.1:8443/a%20b/?c=%2F");

        assertEquals(8443, to.port());
        assertEquals("/a%20b/?c=%2F", to.path());
        assertEquals("1.1.1.1", to.host());
        assertTrue(to.tls());
    }

    @Test
    void asksAtTheUsualPortForTheRootWhereNothingIsSaid() throws Forbidden {
        var to = guard.resolve("https://1.1.1.1");

        assertEquals(443, to.port());
        assertEquals("/", to.path());
    }

    @Test
    void letsHostsThroughThatTheOperatorAllowsAlsoWithoutTls() throws Forbidden {
        assertTrue(lenient.resolve("http://localhost:9/").address().isLoopbackAddress());
        assertEquals("10.1.2.3", lenient.resolve("https://10.1.2.3/").address().getHostAddress());
    }

    /** Allowing a name says nothing of what else is at its address. */
    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "https://10.1.2.4/", "http://localhost.localdomain.invalid/"})
    void refusesOtherHostsNevertheless(String url) {
        assertThrows(Forbidden.class, () -> lenient.resolve(url));
    }
}
