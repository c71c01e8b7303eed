package dev.skillsgap.api.repeat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;

/** Answers a request that was answered before as it was then. */
@Repeatable
@Interceptor
@Priority(Repeats.OUTSIDE_OF_TRANSACTIONS)
class Repeats {

    /** The interceptor of {@code @Transactional} has 200; a lower one goes first. */
    static final int OUTSIDE_OF_TRANSACTIONS = 190;

    /** As long as what takes longest: publishing a framework. What it calls has no timeout of its own in here. */
    private static final int TIMEOUT_S = 600;

    private static final String KEY = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final KeptAnswers kept;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;

    Repeats(KeptAnswers kept, Caller caller, HttpHeaders headers, UriInfo uri, ObjectMapper json) {
        this.kept = kept;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
    }

    @AroundInvoke
    Object answerOnce(InvocationContext call) throws Exception {
        var key = headers.getHeaderString(KEY);
        if (key == null) {
            return call.proceed();
        }
        if (!FORM.matcher(key).matches()) {
            throw Refusal.invalid(KEY, "Send 1 to 255 visible characters without spaces, like a UUID.");
        }
        var path = uri.getPath();
        // As it was understood: neither the order of fields nor blanks make another request of it.
        var request = Digest.of(path, json.writeValueAsString(call.getParameters()));
        var of = Digest.of(caller.name(), key);
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_S).call(() -> {
            var before = kept.claim(of, request, path);
            if (before == null) {
                var response = (Response) call.proceed();
                var withheld = call.getMethod().getAnnotation(Repeatable.class).withheld();
                kept.keep(of, answer(response, withheld));
                return response;
            }
            if (!before.request().equals(request)) {
                throw Refusal.invalid(KEY, "It was sent with another request: take a new key for this one.");
            }
            return again(before.answer());
        });
    }

    private KeptAnswers.Answer answer(Response response, String withheld) throws IOException {
        var location = response.getLocation();
        var tag = response.getEntityTag();
        return new KeptAnswers.Answer(
                response.getStatus(),
                location == null ? null : location.toString(),
                tag == null ? null : tag.getValue(),
                json.writeValueAsString(without(withheld, json.valueToTree(response.getEntity()))));
    }

    private static JsonNode without(String field, JsonNode answer) {
        if (!field.isEmpty() && answer instanceof ObjectNode fields) {
            fields.putNull(field);
        }
        return answer;
    }

    private static Response again(KeptAnswers.Answer answer) {
        var response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body())
                .header("Idempotent-Replayed", "true");
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        return answer.tag() == null
                ? response.build()
                : response.tag(answer.tag()).build();
    }
}
