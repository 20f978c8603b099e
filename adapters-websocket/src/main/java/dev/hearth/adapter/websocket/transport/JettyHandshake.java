package dev.hearth.adapter.websocket.transport;

import java.net.SocketAddress;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** A handshake read from a Jetty request; also used for the plain HTTP requests of a dialect. */
public final class JettyHandshake implements Handshake {
    private final Request request;

    public JettyHandshake(Request request) {
        this.request = request;
    }

    @Override
    public String path() {
        return request.getHttpURI().getPath();
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(Request.extractQueryParameters(request).getValue(name));
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    @Override
    public SocketAddress remoteAddress() {
        return request.getConnectionMetaData().getRemoteSocketAddress();
    }
}
