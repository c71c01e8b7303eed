package dev.skillsgap.skills;

import static io.restassured.RestAssured.given;

import dev.skillsgap.localstack.StackTestResource;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests with the token of a role. */
public final class Api {

    private Api() {}

    public static RequestSpecification as(String role) {
        var token = StackTestResource.signingKey().token(role, null, 10);
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification admin() {
        return as("admin");
    }

    public static RequestSpecification employee() {
        return as("employee");
    }
}
