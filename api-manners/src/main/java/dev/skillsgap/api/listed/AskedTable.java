package dev.skillsgap.api.listed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.StreamingOutput;
import org.jspecify.annotations.Nullable;

/** The table that a request asks for. */
@RequestScoped
class AskedTable {

    private @Nullable TableForm accepted;
    private @Nullable Given given;

    AskedTable() {}

    /** What is given out in place of the answer. */
    record Given(TableForm form, StreamingOutput table) {}

    /** What the caller accepts, where a list in JSON is not among it. */
    void accept(TableForm form) {
        accepted = form;
    }

    @Nullable
    TableForm accepted() {
        return accepted;
    }

    void give(TableForm form, StreamingOutput table) {
        given = new Given(form, table);
    }

    /** Null: the answer stays what it is. */
    @Nullable
    Given given() {
        return given;
    }
}
