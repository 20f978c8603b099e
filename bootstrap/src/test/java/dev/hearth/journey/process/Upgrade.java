package dev.hearth.journey.process;

import java.net.URI;

/** What opens a WebSocket, for tests that hold the bare connection. */
final class Upgrade {
    private Upgrade() {}

    /** The request of somebody who shows their token with it. */
    static String request(URI base, String token) {
        return """
                GET /ws HTTP/1.1
                Host: %s
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Sec-WebSocket-Version: 13
                Authorization: Bearer %s

                """.formatted(base.getAuthority(), token).replace("\n", "\r\n");
    }
}
