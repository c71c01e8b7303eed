package dev.skillsgap.profile.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import dev.skillsgap.api.problem.ScimError;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what the library refuses in the form of SCIM. */
class ScimErrors {

    @ServerExceptionMapper
    Response map(ScimException e) {
        return response(e);
    }

    static Response response(ScimException e) {
        return Response.status(e.getScimError().getStatus())
                .type(ScimError.TYPE)
                .entity(error(e))
                .build();
    }

    static ScimError error(ScimException e) {
        var error = e.getScimError();
        return ScimError.of(error.getStatus(), error.getScimType(), String.valueOf(error.getDetail()));
    }
}
