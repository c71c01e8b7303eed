package dev.skillsgap.api.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.2",
        "2001:db8:0:1::1, 2001:db8:0:2::1",
        "192.0.2.1, 2001:db8::192.0.2.1",
    })
    void tellsOneFromAnother(String one, String other) {
        assertNotEquals(RemoteAddress.key(one), RemoteAddress.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:1::1, 2001:db8:0:1:ffff:ffff:ffff:ffff",
        "2001:db8:0:1:0:0:0:1, 2001:db8:0:1::2",
        "192.0.2.1, ::ffff:192.0.2.1",
    })
    void takesForOneWhoeverCanHaveBoth(String one, String other) {
        assertEquals(RemoteAddress.key(one), RemoteAddress.key(other));
    }

    @Test
    void countsAllWithoutAnAddressTogether() {
        assertEquals(RemoteAddress.key(null), RemoteAddress.key("not an address"));
    }
}
