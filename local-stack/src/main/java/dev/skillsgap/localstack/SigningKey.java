package dev.skillsgap.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The key that signs local bearer tokens, and the public half that the services verify them with. */
public final class SigningKey {

    /** {@code iss} and {@code aud} of a local token, as the services expect them by default. */
    public static final String ISSUER = "skillsgap-local";

    public static final String AUDIENCE = "skillsgap";

    private static final int KEY_BITS = 2048;

    private final RsaJsonWebKey key;
    private final Path publicKeyFile;

    private SigningKey(RsaJsonWebKey key, Path publicKeyFile) {
        this.key = key;
        this.publicKeyFile = publicKeyFile;
    }

    /** Reads the key of the directory, or makes one that only this user can read. */
    public static SigningKey in(Path directory) {
        var privateKeyFile = directory.resolve("signing-key.jwk");
        var publicKeyFile = directory.resolve("public-key.pem");
        try {
            if (!Files.exists(publicKeyFile)) {
                Files.createDirectories(directory);
                var made = RsaJwkGenerator.generateJwk(KEY_BITS);
                PrivateFile.write(privateKeyFile, made.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
                Files.writeString(publicKeyFile, pem(made));
            }
            var key = (RsaJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(privateKeyFile));
            return new SigningKey(key, publicKeyFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(
                    "The signing key in " + directory + " cannot be used; delete the directory", e);
        }
    }

    private static String pem(RsaJsonWebKey key) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.getPublicKey().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }

    /** PEM file with the public key. */
    public Path publicKeyFile() {
        return publicKeyFile;
    }

    /**
     * A bearer token.
     *
     * @param role employee, manager, hr, admin or integration
     * @param personId whose token it is; null for a caller who is no person, such as an integration
     * @param minutes how long it is valid from now
     */
    public String token(String role, @Nullable String personId, int minutes) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setExpirationTimeMinutesInTheFuture(minutes);
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        claims.setSubject(personId == null ? "local-" + role : personId);
        claims.setStringListClaim("groups", List.of(role));
        if (personId != null) {
            claims.setStringClaim("person_id", personId);
        }
        return sign(claims);
    }

    /** Signs any claims: for tests of what must be refused. */
    public String sign(JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
