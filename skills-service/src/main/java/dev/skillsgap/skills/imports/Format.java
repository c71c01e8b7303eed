package dev.skillsgap.skills.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.skillsgap.skills.framework.Framework;
import dev.skillsgap.skills.imports.caseframework.CaseReader;
import dev.skillsgap.skills.imports.catalogue.CatalogueReader;
import dev.skillsgap.skills.imports.catalogue.KnownList;
import dev.skillsgap.skills.imports.csv.CsvReader;
import dev.skillsgap.skills.imports.esco.EscoReader;
import dev.skillsgap.skills.imports.jdx.JdxReader;
import dev.skillsgap.skills.imports.onet.OnetReader;
import dev.skillsgap.skills.imports.rsd.RsdReader;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.taxonomy.Concept;
import java.io.IOException;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The formats that can be read. */
@Schema(
        name = "ImportFormat",
        enumeration = {"esco-csv", "onet-text", "csv", "rsd", "case", "jdx", "ossu", "links"})
enum Format {
    /** The CSV files that the European Commission publishes. */
    ESCO_CSV("esco-csv") {
        @Override
        Stream<Concept> read(Reading reading) throws IOException {
            return new EscoReader(reading).read();
        }

        @Override
        Framework framework(String id) {
            return known(
                    id,
                    "ESCO",
                    "European Commission",
                    "LicenseRef-EC-reuse",
                    "European Skills, Competences, Qualifications and Occupations. This service uses the ESCO"
                            + " classification of the European Commission.");
        }
    },

    /** The text files, tabulators between cells, of the O*NET database. */
    ONET_TEXT("onet-text") {
        @Override
        Stream<Concept> read(Reading reading) throws IOException {
            return new OnetReader(reading).read();
        }

        @Override
        Framework framework(String id) {
            return known(
                    id,
                    "O*NET",
                    "U.S. Department of Labor, Employment and Training Administration",
                    "CC-BY-4.0",
                    "This product includes information from the O*NET Database by the U.S. Department of Labor,"
                            + " Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license."
                            + " O*NET(R) is a trademark of USDOL/ETA. It was converted to skills and roles; USDOL/ETA has"
                            + " not approved, endorsed, or tested these modifications.");
        }
    },

    /** Our own template, as a spreadsheet writes it: CSV or workbooks. */
    CSV("csv") {
        @Override
        Stream<Concept> read(Reading reading) throws IOException {
            return new CsvReader(reading).read();
        }
    },

    /** Rich Skill Descriptors, as the Open Skills Management Tool writes them. */
    RSD("rsd") {
        @Override
        Stream<Concept> read(Reading reading) throws IOException {
            return new RsdReader(reading).read();
        }
    },

    /** Competency frameworks in the form that 1EdTech publishes. */
    CASE("case") {
        @Override
        Stream<Concept> read(Reading reading) throws IOException {
            return new CaseReader(reading).read();
        }
    },

    /** Jobs of the Job Data Exchange, in its JSON-LD. */
    JDX("jdx") {
        @Override
        Stream<Concept> read(Reading reading) throws IOException {
            return new JdxReader(reading).read();
        }
    },

    /** Curricula as the Open Source Society University writes them: tables of courses in Markdown. */
    OSSU("ossu") {
        @Override
        Stream<Concept> read(Reading reading) throws IOException {
            return CatalogueReader.ofCourses(reading).read();
        }

        @Override
        Framework framework(String id) {
            return ofList(id);
        }
    },

    /** Links to what teaches, in lists below headings in Markdown. */
    LINKS("links") {
        @Override
        Stream<Concept> read(Reading reading) throws IOException {
            return CatalogueReader.ofLinks(reading).read();
        }

        @Override
        Framework framework(String id) {
            return ofList(id);
        }
    };

    private final String word;

    Format(String word) {
        this.word = word;
    }

    /** The format of that word. */
    static Format of(String word) {
        return Stream.of(values())
                .filter(format -> format.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no format " + word));
    }

    abstract Stream<Concept> read(Reading reading) throws IOException;

    /** How often the files are gone through: some for concepts, and then for what relates them. */
    int passes() {
        return switch (this) {
            case ESCO_CSV, ONET_TEXT -> 2;
            case CSV, RSD, CASE, JDX, OSSU, LINKS -> 1;
        };
    }

    /** Whether rows that were left out are given back, to be mended and sent again: those of our own template alone. */
    boolean givesRowsBack() {
        return this == CSV;
    }

    /** What is known of a framework in that format: its name, where anybody's may come so. */
    Framework framework(String id) {
        return known(id, id, null, null, "Imported from files.");
    }

    @JsonValue
    @Override
    public String toString() {
        return word;
    }

    private static Framework ofList(String id) {
        return KnownList.of(id)
                .map(list -> known(id, list.title, list.publisher, list.licence, list.description))
                .orElseGet(() -> known(id, id, null, null, "Imported from lists of what one can learn from."));
    }

    private static Framework known(
            String id, String title, @Nullable String publisher, @Nullable String licence, String description) {
        var framework = new Framework();
        framework.id = id;
        framework.title = title;
        framework.publisher = publisher;
        framework.licence = licence;
        framework.description = description;
        return framework;
    }
}
