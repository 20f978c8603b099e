package dev.hearth.adapter.rest.shared;

import dev.hearth.domain.identity.Device;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.InetAddress;
import java.util.Optional;

/** What a request says of the device it comes from. */
public final class RequestDevice {
    private RequestDevice() {}

    /** The client's name for itself, and where it is. */
    public static Device of(HttpServletRequest request) {
        String name =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        String address = request.getAttribute(ClientAddress.ATTRIBUTE) instanceof InetAddress known
                ? known.getHostAddress()
                : request.getRemoteAddr();
        return new Device(name, address);
    }
}
