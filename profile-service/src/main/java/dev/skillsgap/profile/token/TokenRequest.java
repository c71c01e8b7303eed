package dev.skillsgap.profile.token;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose token it is. */
class TokenRequest extends BaseAuthenticationRequest {

    private final String secret;

    TokenRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
