package dev.hearth.adapter.external.push;

import dev.hearth.adapter.external.net.PrivateNetworks;
import dev.hearth.domain.notification.PushEndpoint;
import dev.hearth.domain.shared.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which addresses are asked. People choose them: without bounds they could have this server ask what only it can reach (OWASP calls it
 * server-side request forgery). Of a name it is the addresses that are looked at, and these very ones are connected to: a name that is
 * another a moment later gains nothing.
 */
final class Reach {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int FIRST_FREE_PORT = 1024;

    /** Names in which the last part is a number are addresses, in whichever form (WHATWG URL, 3.5). */
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)\\.?");

    private static final Pattern USUAL_ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private final boolean privateNetworks;
    private final Names names;

    /** Finds the addresses of a host. */
    @FunctionalInterface
    interface Names {
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    Reach(boolean privateNetworks, Names names) {
        this.privateNetworks = privateNetworks;
        this.names = names;
    }

    /** As {@link dev.hearth.application.notification.port.PushSender#mustAllow}. */
    void mustAllow(PushEndpoint endpoint) {
        if (!endpoint.isEncrypted() && !privateNetworks) {
            throw new Refusal.Invalid("endpoint", "must be an https address");
        }
        int port = endpoint.port();
        boolean usual = port == HTTPS || (port == HTTP && !endpoint.isEncrypted());
        if (!usual && port < FIRST_FREE_PORT) {
            throw new Refusal.Invalid("endpoint", "must be at the usual port, or at one above 1023");
        }
        if (!privateNetworks && isInside(endpoint.host())) {
            throw new Refusal.Invalid("endpoint", "must be on the public Internet");
        }
    }

    /** Whether a name is seen to be inside, with nothing looked up. */
    private static boolean isInside(String host) {
        boolean literal = host.startsWith("[") || NUMBER.matcher(host).matches();
        return literal ? !isPublic(host) : !host.contains(".") || host.matches(".*\\.(localhost|local|internal)\\.?");
    }

    private static boolean isPublic(String literal) {
        if (!literal.startsWith("[") && !USUAL_ADDRESS.matcher(literal).matches()) {
            return false;
        }
        try {
            return !PrivateNetworks.contain(InetAddress.getByName(literal));
        } catch (UnknownHostException odd) {
            return false;
        }
    }

    /**
     * The addresses of a host that may be connected to.
     *
     * @throws UnknownHostException when there is none, or one of them is inside: to tell these apart would tell which names there are inside
     */
    List<InetAddress> addresses(String host) throws UnknownHostException {
        List<InetAddress> found = names.of(host);
        if (!privateNetworks && found.stream().anyMatch(PrivateNetworks::contain)) {
            throw new UnknownHostException();
        }
        return found;
    }

    /**
     * Those that may be told in the open.
     *
     * @throws UnknownHostException when there is none, or one of them is outside: what is said in the open must not leave the private network
     */
    List<InetAddress> addressesInside(String host) throws UnknownHostException {
        List<InetAddress> found = names.of(host);
        if (!privateNetworks || !found.stream().allMatch(PrivateNetworks::contain)) {
            throw new UnknownHostException();
        }
        return found;
    }
}
