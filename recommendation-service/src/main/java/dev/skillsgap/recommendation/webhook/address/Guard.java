package dev.skillsgap.recommendation.webhook.address;

import dev.skillsgap.recommendation.webhook.WebhookConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides where messages may go. */
@ApplicationScoped
public class Guard {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int MAX_PORT = 65_535;

    private final Set<String> allowed;

    @Inject
    Guard(WebhookConfig config) {
        this(config.allowedHosts().orElse(Set.of()));
    }

    Guard(Set<String> allowed) {
        this.allowed = allowed.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Resolves the name of an address; blocks for as long as name servers let it wait. */
    public Destination resolve(String url) throws Forbidden {
        var uri = parse(url);
        var tls = "https".equalsIgnoreCase(uri.getScheme());
        var host = host(uri);
        var isAllowed = allowed.contains(host);
        if (!tls && !(isAllowed && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw new Forbidden("Begin the address with https://; http:// is for hosts that the operator allows.");
        }
        var addresses = addresses(host);
        if (!isAllowed && !addresses.stream().allMatch(PublicAddresses::contain)) {
            throw new Forbidden("The host is not on the public internet, nor one that the operator allows.");
        }
        return new Destination(host, port(uri, tls), tls, path(uri), addresses.getFirst());
    }

    private static URI parse(String url) throws Forbidden {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new Forbidden("It is no address, as in https://hr.example.com/hooks.");
        }
    }

    /** In lower case, without the brackets of IPv6 and without a trailing dot. */
    private static String host(URI uri) throws Forbidden {
        if (uri.getHost() == null) {
            throw new Forbidden("It names no host, as in https://hr.example.com/hooks; a name of other letters than"
                    + " ASCII is written in Punycode.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new Forbidden("It may hold neither a user nor a fragment (#).");
        }
        return uri.getHost().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
    }

    private static List<InetAddress> addresses(String host) throws Forbidden {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw new Forbidden("No address is known of the host.");
        }
    }

    private static int port(URI uri, boolean tls) throws Forbidden {
        if (uri.getPort() == 0 || uri.getPort() > MAX_PORT) {
            throw new Forbidden("There is no such port.");
        }
        return uri.getPort() > 0 ? uri.getPort() : tls ? HTTPS : HTTP;
    }

    private static String path(URI uri) {
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
