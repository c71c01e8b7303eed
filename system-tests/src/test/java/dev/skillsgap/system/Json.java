package dev.skillsgap.system;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;

/** JSON whose numbers are read as doubles: a float would lose what the arithmetic is checked to. */
public final class Json {

    private Json() {}

    public static JsonPath of(String text) {
        return JsonPath.from(text).using(new JsonPathConfig(NumberReturnType.DOUBLE));
    }
}
