package dev.skillsgap.system.hostile;

import static dev.skillsgap.localstack.suite.Part.PROFILE;
import static dev.skillsgap.localstack.suite.Part.RECOMMENDATION;
import static dev.skillsgap.localstack.suite.Part.SKILLS;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import dev.skillsgap.system.hostile.Attack.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is sent, to each service that reads such a thing at all. */
final class Attacks {

    private static final int DEPTH = 10_000;
    private static final String IMPORT = "POST /api/v1/imports";
    private static final String READ = "POST /api/v1/extractions";

    /** Each waits for a second and a half, where it is taken for SQL. */
    static final List<String> SQL = List.of(
            "' or '1'='1",
            "'; drop table person; --",
            "x' union select pg_sleep(1.5)::text --",
            "'||(select pg_sleep(1.5))||'",
            "id;select pg_sleep(1.5)",
            "%' or pg_sleep(1.5) is null --");

    private static final List<String> FORMULAS =
            List.of("=1+1", "=cmd|'/c calc'!A0", "@SUM(1+1)*cmd|'/c calc'!A0", "+1+1", "-2+3", "\\t=1");

    private static final List<String> ADDRESSES = List.of(
            "https://127.0.0.1/",
            "https://[::1]/",
            "https://[::ffff:127.0.0.1]/",
            "https://169.254.169.254/latest/meta-data/",
            "https://10.0.0.1/",
            "https://0x7f000001/",
            "https://2130706433/",
            "https://0/",
            "https://localhost@169.254.169.254/",
            "http://169.254.169.254/",
            "file:///etc/passwd",
            "gopher://127.0.0.1:6379/_FLUSHALL",
            "jar:https://127.0.0.1!/");

    private static final List<String> PATHS = List.of(
            "/api/v1/people/..%2f..%2f..%2fetc%2fpasswd",
            "/api/v1/imports/..%2f..%2fkeys%2fprivate.pem",
            "/../../../../etc/passwd",
            "/..%2f..%2f..%2f..%2fetc/passwd",
            "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
            "/..%5c..%5c..%5cetc%5cpasswd",
            "/index.html/../../../application.properties");

    private final Suite suite;
    private final String listener;
    private final List<Attack> all = new ArrayList<>();

    /**
     * On a suite.
     *
     * @param listener address at which whoever follows a reference is seen
     */
    Attacks(Suite suite, String listener) {
        this.suite = suite;
        this.listener = listener;
        json(PROFILE, "POST /api/v1/people", "hr");
        json(PROFILE, "PUT /api/v1/import-mappings/hostile", "hr");
        json(PROFILE, "POST /scim/v2/Users", "integration");
        json(SKILLS, READ, "hr");
        json(SKILLS, "PUT /api/v1/draft/skills/python", "admin");
        json(RECOMMENDATION, "POST /api/v1/gaps/what-if", "hr");
        json(RECOMMENDATION, "POST /api/v1/webhooks", "admin");
        formulas();
        files();
        addresses();
        queries();
    }

    List<Attack> all() {
        return List.copyOf(all);
    }

    private void json(Part service, String line, String role) {
        var token = token(role);
        all.add(Attack.json(
                "JSON, 10,000 deep", service, line, token, "{\"name\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}"));
        all.add(Attack.json("objects, 10,000 deep", service, line, token, "{\"a\":".repeat(DEPTH)));
        all.add(Attack.huge(service, line, token, false));
        all.add(Attack.huge(service, line, token, true));
    }

    /** As names of what is listed in tables that others open. */
    private void formulas() {
        var scim = token("integration");
        for (var formula : FORMULAS) {
            var name = "{\"name\": \"%s\"}".formatted(formula);
            formula(formula, PROFILE, "POST /api/v1/people", token("hr"), name);
            formula(formula, PROFILE, "POST /api/v1/teams", token("hr"), name);
            formula(formula, PROFILE, "POST /scim/v2/Users", scim, "{\"userName\": \"%s\"}".formatted(formula));
            formula(formula, PROFILE, "POST /scim/v2/Groups", scim, "{\"displayName\": \"%s\"}".formatted(formula));
            formula(formula, SKILLS, "PUT /api/v1/draft/skills/own:harm", token("admin"), """
                    {"framework": "own", "kind": "tool", "group": "harm", "label": "%s", "description": "Does harm."}""".formatted(formula));
        }
    }

    private void formula(String formula, Part service, String line, String token, String json) {
        all.add(Attack.json("the name " + formula, service, line, token, json));
    }

    private void files() {
        var admin = token("admin");
        var hr = token("hr");
        var csv = Harm.text("id,name\nhostile-1,Example\n");
        people("a workbook that unpacks to 200 MB", Field.file("bomb.xlsx", Harm.workbookBomb()));
        people("a workbook that reads an address", Field.file("xxe.xlsx", Harm.workbookThatAsks(listener)));
        people("a workbook that reads a file", Field.file("xxe.xlsx", Harm.workbookThatAsks("file:///etc/passwd")));
        people("a table of one row of 200 MB", Field.file("bomb.zip", Harm.tableBomb()));
        people(
                "a mapping, 10,000 deep",
                Field.file("people.csv", csv),
                new Field("mapping", "deep.yaml", Harm.text("a: " + "[".repeat(DEPTH) + "]".repeat(DEPTH))));
        people(
                "a mapping that multiplies itself",
                Field.file("people.csv", csv),
                new Field("mapping", "laughs.yaml", Harm.text(laughs())));
        for (boolean chunked : new boolean[] {false, true}) {
            all.add(Attack.hugeForm(PROFILE, IMPORT, hr, 64 << 20, chunked));
            all.add(Attack.hugeForm(SKILLS, "POST /api/v1/frameworks/hostile/imports", admin, 64 << 20, chunked));
            all.add(Attack.hugeForm(SKILLS, READ, hr, 5 << 20, chunked));
        }
        read("a document that unpacks to 200 MB", "bomb.docx", Harm.documentBomb());
        read("a document that reads an address", "xxe.docx", Harm.documentThatAsks(listener));
        read("a document that reads a file", "xxe.docx", Harm.documentThatAsks("file:///etc/passwd"));
        read("HTML, 100,000 deep", "deep.html", Harm.text("<html>" + "<div>".repeat(250_000) + "SQL"));
        for (var path : List.of("../../../etc", "/etc", "esco/../../..", "..\\..\\etc")) {
            all.add(Attack.json(
                    "a folder elsewhere: " + path,
                    SKILLS,
                    "POST /api/v1/frameworks/hostile/imports",
                    admin,
                    "{\"format\": \"esco-csv\", \"path\": \"%s\"}".formatted(path.replace("\\", "\\\\"))));
        }
    }

    private void people(String what, Field... fields) {
        all.add(Attack.form(what, PROFILE, IMPORT, token("hr"), fields));
    }

    private void read(String what, String name, Harm file) {
        all.add(Attack.form(what, SKILLS, READ, token("hr"), Field.file(name, file), Field.of("mode", "resume")));
    }

    /** Ten to the ninth, where references are followed. */
    private static String laughs() {
        var yaml = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            yaml.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        return yaml.append("person: *a29\n").toString();
    }

    private void addresses() {
        var admin = token("admin");
        for (var address : ADDRESSES) {
            all.add(Attack.json(
                    "a webhook to " + address,
                    RECOMMENDATION,
                    "POST /api/v1/webhooks",
                    admin,
                    "{\"url\": \"%s\"}".formatted(address)));
        }
        for (var service : Part.SERVICES) {
            PATHS.forEach(path -> all.add(Attack.address("the path " + path, service, "GET " + path, token("admin"))));
        }
    }

    private void queries() {
        for (var sql : SQL) {
            var text = URLEncoder.encode(sql, StandardCharsets.UTF_8);
            for (var path : List.of("people?q=", "people?team=", "people.csv?q=")) {
                query(sql, PROFILE, "/api/v1/" + path + text, "hr");
            }
            for (var path : List.of("people?cursor=", "teams?cursor=", "people?modifiedAfter=")) {
                order(sql, PROFILE, "/api/v1/" + path + text, "hr");
            }
            order(sql, PROFILE, "/scim/v2/Users?sortBy=" + text, "integration");
            order(sql, PROFILE, "/scim/v2/Users?filter=" + text, "integration");
            query(
                    sql,
                    PROFILE,
                    "/scim/v2/Users?filter=userName%20eq%20%22" + text.replace("%22", "") + "%22",
                    "integration");
            for (var path : List.of("skills?q=", "roles?q=", "search?q=", "resources?teaches=")) {
                query(sql, SKILLS, "/api/v1/" + path + text, "hr");
            }
            order(sql, SKILLS, "/api/v1/skills?cursor=" + text, "hr");
            order(sql, RECOMMENDATION, "/api/v1/recommendations?cursor=" + text, "hr");
            for (var path : List.of(
                    "recommendations?person=",
                    "gaps/x?role=",
                    "alerts?team=",
                    "matches/roles/ml-engineer/people?mustHave=",
                    "heatmaps/teams/x?role=")) {
                query(sql, RECOMMENDATION, "/api/v1/" + path + text, "hr");
            }
        }
    }

    /** Where any text may stand: it may find nothing, too. */
    private void query(String sql, Part service, String address, String role) {
        all.add(Attack.text(name(sql, address), service, "GET " + address, token(role)));
    }

    /** Where it can only be wrong. */
    private void order(String sql, Part service, String address, String role) {
        all.add(Attack.address(name(sql, address), service, "GET " + address, token(role)));
    }

    private static String name(String sql, String address) {
        return "%s in %s".formatted(sql, address.replaceAll("=.*", ""));
    }

    private String token(String role) {
        return suite.key().token(role, null, 60);
    }
}
