package dev.skillsgap.system.door;

import dev.skillsgap.localstack.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Tokens that are believed, and all kinds that must not be. Each of the bad ones is HR's but for its one fault. */
final class Tokens {

    private static final int MINUTES = 30;
    private static final int FAR_S = 3_600;

    private final SigningKey key;
    private final Map<Caller, String> good = new LinkedHashMap<>();
    private final Map<String, String> bad = new LinkedHashMap<>();

    Tokens(SigningKey key, Path elsewhere) throws IOException, JoseException {
        this.key = key;
        for (var caller : Caller.values()) {
            if (caller.role != null) {
                good.put(caller, key.token(caller.role, caller.person, MINUTES));
            }
        }
        good.put(Caller.NO_ROLE, key.sign(hr(claims -> claims.unsetClaim("groups"))));
        bad.put("expired", key.sign(hr(claims -> claims.setExpirationTime(inS(-FAR_S)))));
        bad.put("not yet valid", key.sign(hr(claims -> claims.setNotBefore(inS(FAR_S)))));
        bad.put("wrong audience", key.sign(hr(claims -> claims.setAudience("payroll"))));
        bad.put("no audience", key.sign(hr(claims -> claims.unsetClaim("aud"))));
        bad.put("wrong issuer", key.sign(hr(claims -> claims.setIssuer("https://issuer.example"))));
        bad.put("unsigned", unsigned());
        bad.put("public key as secret", signedWithThePublicKey());
        bad.put("foreign key", SigningKey.in(elsewhere).token("hr", null, MINUTES));
        bad.put("changed claims", withOthersSignature());
        bad.put("garbage", "rubbish");
    }

    String of(Caller caller) {
        return good.get(caller);
    }

    /** By what is wrong with them. */
    Map<String, String> bad() {
        return bad;
    }

    private static JwtClaims hr(Consumer<JwtClaims> fault) {
        var claims = claims("local-hr", List.of("hr"));
        fault.accept(claims);
        return claims;
    }

    /** What a good token says. */
    static JwtClaims claims(String subject, List<String> roles) {
        var claims = new JwtClaims();
        claims.setIssuer(SigningKey.ISSUER);
        claims.setAudience(SigningKey.AUDIENCE);
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        claims.setSubject(subject);
        claims.setStringListClaim("groups", roles);
        return claims;
    }

    private static NumericDate inS(int seconds) {
        return NumericDate.fromSeconds(NumericDate.now().getValue() + seconds);
    }

    private static String unsigned() throws JoseException {
        var signature = new JsonWebSignature();
        signature.setPayload(hr(claims -> {}).toJson());
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        return signature.getCompactSerialization();
    }

    private String signedWithThePublicKey() throws IOException, JoseException {
        var signature = new JsonWebSignature();
        signature.setPayload(hr(claims -> {}).toJson());
        signature.setKey(new HmacKey(Files.readAllBytes(key.publicKeyFile())));
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        return signature.getCompactSerialization();
    }

    /** What an employee could make of their token. */
    private String withOthersSignature() {
        var parts = good.get(Caller.EMPLOYEE).split("\\.", -1);
        var claims = hr(none -> {}).toJson().getBytes(StandardCharsets.UTF_8);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims) + "." + parts[2];
    }
}
