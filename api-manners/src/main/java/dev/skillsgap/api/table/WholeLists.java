package dev.skillsgap.api.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks an operation for one page after the other and writes all of them into a table. It is written whole before a byte
 * of it is given out: what fails is answered as for a page, and the access log knows everybody who is in it.
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

    @AroundInvoke
    Object whole(InvocationContext call) throws Exception {
        var said = TableForm.in(uri);
        var form = said == null ? asked.accepted() : said;
        if (form == null) {
            return call.proceed();
        }
        var file = FileChannel.open(
                Files.createTempFile("table", "." + form.ending),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            var answer = write(call, form, file);
            asked.written(form, file);
            return answer;
        } catch (Exception e) {
            file.close();
            throw e;
        }
    }

    private Object write(InvocationContext call, TableForm form, FileChannel file) throws Exception {
        var method = call.getMethod();
        var entries = known.computeIfAbsent(method, of -> new Entries(ListType.ofEntries(of, json), json));
        var out = new BufferedOutputStream(Channels.newOutputStream(file));
        var table = form.open(out, TableName.ofSheet(uri));
        table.add(entries.header());
        var cursor = uri.getQueryParameters().getFirst("cursor");
        while (true) {
            turnTo(cursor, call);
            var answer = call.proceed();
            var page = json.<JsonNode>valueToTree(answer instanceof Response response ? response.getEntity() : answer);
            if (page.hasNonNull("withheld")) {
                throw Refusal.conflict(page.get("withheld").asText());
            }
            for (var entry : ListType.entries(method, page)) {
                table.add(entries.cells(entry));
            }
            if (!page.hasNonNull("next")) {
                end(table, out);
                return answer;
            }
            cursor = page.get("next").asText();
        }
    }

    private static void turnTo(@Nullable String cursor, InvocationContext call) {
        var parameters = call.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof PageRequest) {
                parameters[i] = new PageRequest(PageRequest.MOST, cursor);
            }
        }
        call.setParameters(parameters);
    }

    private static void end(TableFile table, BufferedOutputStream out) throws IOException {
        table.end();
        out.flush();
    }
}
