package dev.skillsgap.api.table;

import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** The table that a request asks for, in a file that goes when it was read. */
@RequestScoped
class AskedTable {

    private @Nullable TableForm accepted;
    private @Nullable TableForm form;
    private @Nullable FileChannel file;

    AskedTable() {}

    /** What the caller accepts, where a list in JSON is not among it. */
    void accept(TableForm one) {
        accepted = one;
    }

    @Nullable
    TableForm accepted() {
        return accepted;
    }

    /** The table is there, whole. */
    void written(TableForm as, FileChannel whole) {
        form = as;
        file = whole;
    }

    /** In which form it was written; null: the answer stays what it is. */
    @Nullable
    TableForm form() {
        return form;
    }

    /** From its beginning; whoever closes it removes the file. */
    InputStream read() throws IOException {
        if (file == null) {
            throw new IllegalStateException("no table was written");
        }
        file.position(0);
        return Channels.newInputStream(file);
    }
}
