package dev.skillsgap.skills.builtin;

import dev.skillsgap.skills.check.ConceptCheck;
import dev.skillsgap.skills.framework.Framework;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.ArrayList;

/** Imports the frameworks that the service brings along before it answers anybody. */
@ApplicationScoped
class Startup {

    private final ConceptCheck check;
    private final BuiltinImport builtinImport;

    Startup(ConceptCheck check, BuiltinImport builtinImport) {
        this.check = check;
        this.builtinImport = builtinImport;
    }

    void start(@Observes StartupEvent event) throws IOException {
        var contents = new ArrayList<FrameworkReader.Contents>();
        for (var framework : Framework.BUILT_IN) {
            // A file is found in a directory and in a jar alike; its neighbours are listed while the jar is open.
            ClassPathUtils.consumeAsPaths(
                    "frameworks/" + framework + "/framework.yaml",
                    file -> contents.add(new FrameworkReader(check).read(new FrameworkFiles(file.resolveSibling("")))));
        }
        builtinImport.run(contents);
    }
}
