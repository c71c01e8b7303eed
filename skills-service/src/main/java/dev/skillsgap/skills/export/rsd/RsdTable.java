package dev.skillsgap.skills.export.rsd;

import dev.skillsgap.api.table.CsvFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Descriptors as the table that OSMT gives out; columns of which a skill says nothing are empty. */
final class RsdTable {

    private static final String BETWEEN = "; ";

    private static final List<Object> COLUMNS = List.of(
            "Canonical URL",
            "RSD Name",
            "Authors",
            "Skill Statement",
            "Categories",
            "Keywords",
            "Standards",
            "Certifications",
            "Occupation Major Groups",
            "Occupation Minor Groups",
            "Broad Occupations",
            "Detailed Occupations",
            "O*Net Job Codes",
            "Employers");

    private RsdTable() {}

    static void write(List<RichSkill> skills, OutputStream out) throws IOException {
        var table = new CsvFile(out, ',');
        table.add(COLUMNS);
        for (var skill : skills) {
            table.add(List.of(
                    skill.id(),
                    skill.skillName(),
                    String.join(BETWEEN, skill.authors()),
                    skill.skillStatement(),
                    String.join(BETWEEN, skill.categories()),
                    String.join(BETWEEN, skill.keywords()),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    ""));
        }
        table.end();
    }
}
