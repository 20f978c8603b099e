package dev.hearth.adapter.websocket.transport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** The server's side of the opening handshake (RFC 6455 section 4.2), without extensions and subprotocols. */
final class OpeningHandshake {
    private static final String VERSION = "13";
    private static final int KEY_BYTES = 16;
    /** Section 1.3. */
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private OpeningHandshake() {}

    /** Whether the client asks for a WebSocket of the version that is spoken here. */
    static boolean isAsked(Request request) {
        HttpFields headers = request.getHeaders();
        return HttpMethod.GET.is(request.getMethod())
                && request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1
                && headers.contains(HttpHeader.UPGRADE, "websocket")
                && headers.contains(HttpHeader.CONNECTION, "upgrade")
                && VERSION.equals(headers.get(HttpHeader.SEC_WEBSOCKET_VERSION));
    }

    /** The key that the answer has to prove it has read (section 4.2.1, item 5). */
    static String key(Request request) {
        List<String> keys = request.getHeaders().getValuesList(HttpHeader.SEC_WEBSOCKET_KEY);
        if (keys.size() != 1 || !isKey(keys.getFirst())) {
            throw HandshakeRefused.problem(
                    HttpStatus.BAD_REQUEST_400,
                    "Bad Request",
                    "invalid",
                    "Sec-WebSocket-Key must be 16 bytes in base64.");
        }
        return keys.getFirst();
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Section 4.2.2, item 5. Extensions are refused by silence: permessage-deflate would cost a speaker about 95 KB. */
    static void accept(Response response, String key) {
        response.setStatus(HttpStatus.SWITCHING_PROTOCOLS_101);
        response.getHeaders()
                .put(HttpHeader.UPGRADE, "websocket")
                .put(HttpHeader.CONNECTION, "Upgrade")
                .put(HttpHeader.SEC_WEBSOCKET_ACCEPT, proof(key));
    }

    private static String proof(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
