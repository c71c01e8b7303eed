package dev.skillsgap.api.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseCheckTest {

    @ParameterizedTest
    @CsvSource({
        "08001, 'it gives no connection, or all are in use'",
        ", 'it gives no connection, or all are in use'",
        "28P01, it refuses our user or password",
        "3D000, it has no database of that name",
        "53300, it has no connection or memory left",
        "57P03, it is starting or shutting down",
        "XX000, SQLSTATE XX000"
    })
    void saysInWordsWhatIsWrong(String sqlState, String words) {
        assertEquals(words, DatabaseCheck.inWords(sqlState));
    }
}
