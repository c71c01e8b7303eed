package dev.skillsgap.access;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Makes entries of what a request was about once its answer is known. Requests whose token says of nobody who they are
 * from make none: they get no further than the door.
 */
class AccessFilter {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int REFUSED = 400;

    /** The role that gives most comes first. */
    private static final List<String> RIGHTS = List.of(
            Role.HR,
            Role.INTEGRATION,
            Role.PROVISIONING,
            Role.PROVISIONING_READ,
            Role.MANAGER,
            Role.ADMIN,
            Role.EMPLOYEE);

    private final AccessLog log;
    private final Touched touched;
    private final Caller caller;
    private final Map<Method, String> paths = new ConcurrentHashMap<>();

    AccessFilter(AccessLog log, Touched touched, Caller caller) {
        this.log = log;
        this.touched = touched;
        this.caller = caller;
    }

    @ServerResponseFilter
    void note(@Nullable ResourceInfo resource, ContainerRequestContext request, ContainerResponseContext response) {
        var status = response.getStatus();
        if (resource == null || resource.getResourceMethod() == null) {
            return;
        }
        if (status < REFUSED) {
            touched.logTo(people -> note(people, true, resource, request));
        } else if (status == NOT_FOUND) {
            note(touched.refused(), false, resource, request);
        } else if (status == FORBIDDEN) {
            var about = touched.seen().isEmpty() ? inPath(request) : touched.seen();
            note(about.isEmpty() ? List.of("") : about, false, resource, request);
        }
    }

    private void note(
            Collection<String> people, boolean allowed, ResourceInfo resource, ContainerRequestContext request) {
        if (people.isEmpty()) {
            return;
        }
        var role = RIGHTS.stream().filter(caller::is).findFirst().orElse(null);
        if (role == null) {
            return;
        }
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var operation =
                request.getMethod() + " " + paths.computeIfAbsent(resource.getResourceMethod(), AccessFilter::path);
        var self = caller.personId();
        var reader = caller.name();
        var client = caller.client();
        for (var person : people) {
            var right = person.equals(self) ? "self" : role;
            log.add(new Access(reader, client, right, operation, person, allowed, Counted.minute(now)), now);
        }
    }

    /** Who was asked for, where a role alone did not do. */
    private static Collection<String> inPath(ContainerRequestContext request) {
        var parameters = request.getUriInfo().getPathParameters();
        var isOfPerson = request.getUriInfo().getPath().startsWith("/api/v1/people/");
        return Optional.ofNullable(parameters.getFirst(isOfPerson ? "id" : "personId")).stream()
                .toList();
    }

    private static String path(Method method) {
        var ofClass = method.getDeclaringClass().getAnnotation(Path.class);
        var ofMethod = method.getAnnotation(Path.class);
        return "/" + trimmed(ofClass) + (ofMethod == null ? "" : "/" + trimmed(ofMethod));
    }

    private static String trimmed(@Nullable Path path) {
        return path == null ? "" : path.value().replaceAll("^/+|/+$", "");
    }
}
