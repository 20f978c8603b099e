package dev.hearth.adapter.external.oauth;

import dev.hearth.adapter.external.net.PrivateNetworks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a provider may send us. A discovery document that names an address of our own network would otherwise make this server
 * fetch what only it can reach (RFC 9700 §4.14 speaks of the metadata; OWASP calls it server-side request forgery). Addresses are
 * looked up anew before each request. A name that changes between the look and the request gains nothing: it must speak TLS under
 * the public name.
 */
final class Reach {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private final URI issuer;
    private final Set<String> chosen;
    private final Names names;

    /** Finds the addresses of a host. */
    @FunctionalInterface
    interface Names {
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    /** What the operator wrote into the settings may be private, what a provider tells may not, unless the provider itself is. */
    Reach(ProviderSettings settings, Names names) {
        this.issuer = settings.issuer();
        this.chosen = Stream.concat(Stream.of(issuer), settings.endpoints().values().stream())
                .map(Reach::host)
                .collect(Collectors.toUnmodifiableSet());
        this.names = names;
    }

    /** An address that may carry secrets: https, or plain http that never leaves the machine. */
    static boolean isSecure(URI address) {
        boolean https = "https".equalsIgnoreCase(address.getScheme());
        boolean http = "http".equalsIgnoreCase(address.getScheme());
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && (https || (http && isLoopback(address)));
    }

    private static boolean isLoopback(URI address) {
        return LOOPBACK.matcher(host(address)).matches();
    }

    private static String host(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT);
    }

    /** An endpoint that a provider names of itself, also one that only the browser is sent to. */
    URI named(String what, Optional<URI> endpoint) throws IOException {
        return endpoint.filter(Reach::isSecure)
                .filter(address -> "https".equalsIgnoreCase(address.getScheme()) || isLoopback(issuer))
                .orElseThrow(() -> new IOException("The provider names no usable " + what + " endpoint."));
    }

    /** Stops a request before it is made. */
    void mustAllow(URI address) throws IOException {
        if (!isSecure(address)) {
            throw new IOException("An address that is not secure is not asked.");
        }
        if (!chosen.contains(host(address)) && isPrivate(address) && !isPrivate(issuer)) {
            throw new IOException("The provider names a private address.");
        }
    }

    private boolean isPrivate(URI address) throws UnknownHostException {
        return names.of(host(address)).stream().anyMatch(PrivateNetworks::contain);
    }
}
