package dev.skillsgap.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    Path directory;

    @Test
    void signsWhoTheCallerIsAndWhatTheyMayDo() throws Exception {
        // When
        var claims = verified(SigningKey.in(directory), SigningKey.in(directory).token("employee", "demo-01", 5));
        // Then
        assertEquals("demo-01", claims.getSubject());
        assertEquals("demo-01", claims.getStringClaimValue("person_id"));
        assertEquals(List.of("employee"), claims.getStringListClaimValue("groups"));
        assertEquals(300, secondsValid(claims));
    }

    @Test
    void namesNoPersonWhereThereIsNone() throws Exception {
        var key = SigningKey.in(directory);
        assertFalse(verified(key, key.token("hr", null, 5)).hasClaim("person_id"));
    }

    @Test
    void keepsThePrivateKeyToTheUser() throws IOException {
        SigningKey.in(directory);
        var permissions = Files.getPosixFilePermissions(directory.resolve("signing-key.jwk"));
        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    private static long secondsValid(JwtClaims claims) throws MalformedClaimException {
        return claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue();
    }

    /** Reads it as a service does: with the public key file only. */
    private static JwtClaims verified(SigningKey key, String token)
            throws IOException, GeneralSecurityException, InvalidJwtException {
        var base64 = Files.readString(key.publicKeyFile()).replaceAll("-----.*-----|\\s", "");
        var publicKey = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        return new JwtConsumerBuilder()
                .setVerificationKey(publicKey)
                .setExpectedIssuer(SigningKey.ISSUER)
                .setExpectedAudience(SigningKey.AUDIENCE)
                .build()
                .processToClaims(token);
    }
}
