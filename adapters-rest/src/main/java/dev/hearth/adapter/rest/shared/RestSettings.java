package dev.hearth.adapter.rest.shared;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * What an operator decides about the REST interface.
 *
 * @param mostBodyBytes a longer request body is refused, also one that is only longer when unpacked
 * @param trustedProxies addresses and networks ({@code 10.0.0.0/8}) of the proxies before this server, whose word on where a
 *     request comes from is believed
 * @param origins the web pages' origins (RFC 6454 §6.2) that browsers may call from, besides that of the server itself
 * @param publicUrl where people reach the server, if that is known; {@code https} there promises that it stays so
 */
public record RestSettings(
        int mostBodyBytes, List<String> trustedProxies, List<String> origins, Optional<URI> publicUrl) {
    /** Names are left out: who answers for a name could say where everybody comes from. */
    private static final Pattern NETWORK = Pattern.compile("[0-9a-fA-F]*[.:][0-9a-fA-F.:]*(/[0-9]{1,3})?");

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.\\-\\[\\]:]+");

    public RestSettings {
        trustedProxies = List.copyOf(trustedProxies);
        origins = List.copyOf(origins);
        trustedProxies.forEach(RestSettings::mustBeNetwork);
        origins.forEach(RestSettings::mustBeOrigin);
    }

    /** Nothing but the length of bodies: no proxy, no pages elsewhere. */
    public static RestSettings usual(int mostBodyBytes) {
        return new RestSettings(mostBodyBytes, List.of(), List.of(), Optional.empty());
    }

    private static void mustBeNetwork(String network) {
        try {
            if (NETWORK.matcher(network).matches() && new InetAddressSet().add(network)) {
                return;
            }
        } catch (IllegalArgumentException malformed) {
            throw noNetwork(network);
        }
        throw noNetwork(network);
    }

    private static IllegalArgumentException noNetwork(String network) {
        return new IllegalArgumentException(
                "'%s' is no address or network of a proxy, such as 10.0.0.1 or 10.0.0.0/8.".formatted(network));
    }

    private static void mustBeOrigin(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no origin such as https://chat.example.org, in small letters and without a path."
                            .formatted(origin));
        }
    }
}
