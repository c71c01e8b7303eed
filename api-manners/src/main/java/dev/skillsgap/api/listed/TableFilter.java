package dev.skillsgap.api.listed;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets requests for tables in to operations that answer in JSON, and puts the table in the place of that answer. */
class TableFilter {

    private final AskedTable asked;

    TableFilter(AskedTable asked) {
        this.asked = asked;
    }

    @ServerRequestFilter(preMatching = true)
    void letIn(ContainerRequestContext request) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || accept.contains("*/*") || !request.getMethod().equals(HttpMethod.GET)) {
            return; // Nearly always, and at once.
        }
        var accepted = request.getAcceptableMediaTypes();
        if (accepted.stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            return;
        }
        Arrays.stream(TableForm.values())
                .filter(form -> accepted.stream().anyMatch(MediaType.valueOf(form.mediaType)::isCompatible))
                .findFirst()
                .ifPresent(form -> {
                    asked.accept(form);
                    request.getHeaders().add(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON + ";q=0.1");
                });
    }

    @ServerResponseFilter
    void put(ContainerRequestContext request, ContainerResponseContext response) {
        var given = asked.given();
        if (given == null) {
            return;
        }
        var form = given.form();
        var name = "attachment; filename=\"%s.%s\"".formatted(TableName.of(request.getUriInfo()), form.ending);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, name);
        response.getHeaders().remove(HttpHeaders.LINK); // To the second page, which is in the table.
        var type = MediaType.valueOf(form.mediaType);
        response.setEntity(given.table(), new Annotation[0], form == TableForm.CSV ? type.withCharset("UTF-8") : type);
    }
}
