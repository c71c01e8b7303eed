package dev.skillsgap.api.listed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.table.TableFile;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks an operation for one page after the other, and writes each into a table while it is given out. The first is asked
 * for before: what is refused is answered as for a page.
 */
@AsTable
@Interceptor
@Priority(WholeLists.OUTSIDE_OF_TRANSACTIONS)
class WholeLists {

    /** Each page in a transaction of its own: the interceptor of {@code @Transactional} has 200; a lower one goes first. */
    static final int OUTSIDE_OF_TRANSACTIONS = 180;

    private final AskedTable asked;
    private final UriInfo uri;
    private final ObjectMapper json;
    private final Map<Method, Entries> known = new ConcurrentHashMap<>();

    WholeLists(AskedTable asked, UriInfo uri, ObjectMapper json) {
        this.asked = asked;
        this.uri = uri;
        this.json = json;
    }

    /** What the operation answered, and the same as JSON. */
    private record Page(Object answer, JsonNode json) {

        @Nullable
        String next() {
            return json.hasNonNull("next") ? json.get("next").asText() : null;
        }
    }

    @AroundInvoke
    Object whole(InvocationContext call) throws Exception {
        var said = TableForm.in(uri);
        var form = said == null ? asked.accepted() : said;
        if (form == null) {
            return call.proceed();
        }
        var first = page(call, uri.getQueryParameters().getFirst("cursor"));
        if (first.json().hasNonNull("withheld")) {
            throw Refusal.conflict(first.json().get("withheld").asText());
        }
        var name = TableName.ofSheet(uri);
        asked.give(form, out -> write(form.open(out, name), first, call));
        return first.answer();
    }

    private Page page(InvocationContext call, @Nullable String cursor) throws Exception {
        var parameters = call.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof PageRequest) {
                parameters[i] = new PageRequest(PageRequest.MOST, cursor);
            }
        }
        call.setParameters(parameters);
        var answer = call.proceed();
        return new Page(answer, json.valueToTree(answer instanceof Response response ? response.getEntity() : answer));
    }

    private void write(TableFile table, Page first, InvocationContext call) throws IOException {
        var method = call.getMethod();
        var entries = known.computeIfAbsent(method, of -> new Entries(ListType.ofEntries(of, json), json));
        table.add(entries.header());
        for (var page = first; page != null; page = after(page, call)) {
            for (var entry : ListType.entries(method, page.json())) {
                table.add(entries.cells(entry));
            }
        }
        table.end();
    }

    private @Nullable Page after(Page page, InvocationContext call) throws IOException {
        var next = page.next();
        try {
            return next == null ? null : page(call, next);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the next page could not be read", e);
        }
    }
}
