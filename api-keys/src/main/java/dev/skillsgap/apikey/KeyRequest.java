package dev.skillsgap.apikey;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose key it is. */
class KeyRequest extends BaseAuthenticationRequest {

    private final String secret;
    private final String method;

    KeyRequest(String secret, String method) {
        this.secret = secret;
        this.method = method;
    }

    String secret() {
        return secret;
    }

    String method() {
        return method;
    }
}
