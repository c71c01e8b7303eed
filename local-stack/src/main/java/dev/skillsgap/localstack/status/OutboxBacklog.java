package dev.skillsgap.localstack.status;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.Ports;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Events of a service that are committed and not yet on Kafka. */
record OutboxBacklog(String service, long rows) {

    private static final int LOGIN_TIMEOUT_S = 3;

    /** Of every service whose database answers. */
    static List<OutboxBacklog> all(Ports ports, String password) {
        DriverManager.setLoginTimeout(LOGIN_TIMEOUT_S);
        var all = new ArrayList<OutboxBacklog>();
        for (var service : Part.SERVICES) {
            var url = "jdbc:postgresql://localhost:%d/%s".formatted(ports.of(Part.POSTGRES), service.database());
            try (var connection = DriverManager.getConnection(url, service.database(), password);
                    var statement = connection.createStatement();
                    var count = statement.executeQuery("select count(*) from outbox_event")) {
                count.next();
                all.add(new OutboxBacklog(service.label(), count.getLong(1)));
            } catch (SQLException e) {
                // No answer, or no table yet: the part's own line tells of it.
            }
        }
        return all;
    }
}
