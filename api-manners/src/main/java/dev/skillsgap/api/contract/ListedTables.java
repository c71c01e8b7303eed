package dev.skillsgap.api.contract;

import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.listed.TableExample;
import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.api.table.XlsxFile;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Adds to the OpenAPI document that lists are given out as tables, too. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ListedTables implements OASFilter {

    private static final String FORMAT = "ListFormat";

    private final IndexView index;

    public ListedTables(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addParameter(FORMAT, format());
        index.getAnnotations(AsTable.class).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD)
                .map(AnnotationTarget::asMethod)
                .forEach(method -> describe(method, document));
    }

    private static void describe(MethodInfo method, OpenAPI document) {
        var item = document.getPaths().getPathItem(path(method.declaringClass(), method));
        if (item != null) { // The service may have it switched off.
            describe(method.hasAnnotation(GET.class) ? item.getGET() : item.getPOST(), method);
        }
    }

    private static String path(AnnotationTarget ofClass, AnnotationTarget ofMethod) {
        return Stream.of(ofClass, ofMethod)
                .map(target -> target.declaredAnnotation(Path.class.getName()))
                .filter(path -> path != null)
                .map(path -> path.value().asString().replaceAll("^/+|/+$", ""))
                .collect(Collectors.joining("/", "/", ""));
    }

    /** Does nothing the second time: a document may pass here again. */
    private static void describe(Operation operation, MethodInfo method) {
        var content = operation.getResponses().getAPIResponse("200").getContent();
        if (content.hasMediaType(CsvFile.MEDIA_TYPE)) {
            return;
        }
        var list = content.getMediaType(MediaType.APPLICATION_JSON).getExample();
        content.addMediaType(
                CsvFile.MEDIA_TYPE, OASFactory.createMediaType().example(TableExample.csv(loaded(method), list)));
        content.addMediaType(XlsxFile.MEDIA_TYPE, OASFactory.createMediaType().example(TableExample.XLSX));
        operation.addParameter(OASFactory.createParameter().ref(FORMAT));
    }

    /** The documents are made while the service is built, which its classes are at hand for. */
    private static Method loaded(MethodInfo method) {
        try {
            var type = Thread.currentThread()
                    .getContextClassLoader()
                    .loadClass(method.declaringClass().name().toString());
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(one -> one.getName().equals(method.name()) && one.isAnnotationPresent(AsTable.class))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Parameter format() {
        return OASFactory.createParameter()
                .name("format")
                .in(Parameter.In.QUERY)
                .description("`csv` and `xlsx` give out all pages from `cursor` on as one table with a row for each"
                        + " entry, whatever the `limit`; so does `Accept`")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .enumeration(List.of("json", "csv", "xlsx"))
                        .defaultValue("json"));
    }
}
