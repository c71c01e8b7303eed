package dev.skillsgap.skills.export;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The form that a standard gives to what is given out, written after it as a JSON Schema. */
public final class Form {

    private static final Path FORMS = Path.of("src/test/resources/exports");

    private Form() {}

    /** What of the answer has not that form, the first five; none: it has it. */
    public static List<String> faults(String form, String json) throws IOException {
        return faultsOf(Files.readString(FORMS.resolve(form)), json);
    }

    /** The same by one of the definitions in it. */
    public static List<String> faults(String form, String definition, String json) throws IOException {
        var whole = Files.readString(FORMS.resolve(form));
        return faultsOf(whole.replaceFirst("\\{", "{\"\\$ref\": \"#/\\$defs/" + definition + "\","), json);
    }

    private static List<String> faultsOf(String schema, String json) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(String::valueOf)
                .limit(5)
                .toList();
    }
}
