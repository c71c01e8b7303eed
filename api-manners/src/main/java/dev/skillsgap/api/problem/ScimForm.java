package dev.skillsgap.api.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives problems under {@code /scim/} the form that is expected there. */
class ScimForm {

    @ServerResponseFilter
    void form(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && ScimError.isFor(request.getUriInfo().getPath())) {
            var error = ScimError.of(problem);
            response.setStatus(error.code());
            response.setEntity(error, null, MediaType.valueOf(ScimError.TYPE));
        }
    }
}
