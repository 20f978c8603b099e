package dev.hearth.adapter.rest.shared;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Where a request comes from. {@code X-Forwarded-For} counts only when one of our own proxies says it, and of what it says only
 * the part our proxies have seen themselves: the right-most address that is not theirs. What stands left of it, the client may
 * have made up. {@code Forwarded} (RFC 7239) is not read at all: a proxy that writes the one header passes the other on as it came.
 */
public final class ClientAddress {
    /** Under which a request carries its client's address, as an {@link InetAddress}, from authentication on. */
    static final String ATTRIBUTE = "dev.hearth.address";

    /** IPv4 with or without a port, IPv6 with or without brackets and a port. */
    private static final Pattern NODE = Pattern.compile("(?<four>[0-9]{1,3}(?:\\.[0-9]{1,3}){3})(?::[0-9]{1,5})?"
            + "|(?<six>[0-9a-fA-F:.]{2,45})"
            + "|\\[(?<bracketed>[0-9a-fA-F:.]{2,45})](?::[0-9]{1,5})?");

    private final InetAddressSet trusted = new InetAddressSet();

    /**
     * Addresses behind proxies.
     *
     * @param trustedProxies addresses and networks of our own proxies
     */
    public ClientAddress(List<String> trustedProxies) {
        trusted.addAll(trustedProxies);
    }

    /** The client's address; that of the nearest peer where nothing better is known. */
    public InetAddress of(Request request) {
        InetAddress peer = request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress socket
                ? socket.getAddress()
                : InetAddress.getLoopbackAddress();
        return of(peer, request.getHeaders().getValuesList(HttpHeader.X_FORWARDED_FOR));
    }

    /** The same for a peer and the headers it sent, in their order. */
    InetAddress of(InetAddress peer, List<String> forwardedFor) {
        List<String> hops = Arrays.asList(String.join(",", forwardedFor).split(","));
        InetAddress nearest = peer;
        for (String hop : hops.reversed()) {
            Optional<InetAddress> before = trusted.test(nearest) ? read(hop.strip()) : Optional.empty();
            if (before.isEmpty()) {
                return nearest;
            }
            nearest = before.get();
        }
        return nearest;
    }

    /** Never asks a name server: what is no address is no answer. */
    private static Optional<InetAddress> read(String node) {
        Matcher parts = NODE.matcher(node);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<String> six =
                Optional.ofNullable(parts.group("six")).or(() -> Optional.ofNullable(parts.group("bracketed")));
        try {
            // In brackets, because Java looks up the name of a thing that is nearly an address, such as 1.2.3.400.
            return Optional.of(InetAddress.getByName("[" + six.orElseGet(() -> "::ffff:" + parts.group("four")) + "]"));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }
}
