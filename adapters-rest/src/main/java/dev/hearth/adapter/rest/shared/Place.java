package dev.hearth.adapter.rest.shared;

import dev.hearth.application.shared.Requester;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Who asks for what: an address or credentials, a method and a path exactly as sent. Kept as a digest, so that a token does not
 * stay in memory and a long path takes no more of it than a short one.
 */
record Place(ByteBuffer digest) {
    /** What anybody at the address asks for here. */
    static Place of(Requester.Address address, Request request) {
        return of("address " + address.key(), request);
    }

    /** What whoever has the request's credentials asks for here. */
    static Place ofCredentials(Request request) {
        return of("credentials " + request.getHeaders().getValuesList(HttpHeader.AUTHORIZATION), request);
    }

    /** No line can hold a line break, so no two places are written alike. */
    private static Place of(String who, Request request) {
        String written =
                String.join("\n", request.getMethod(), request.getHttpURI().getPath(), who);
        return new Place(ByteBuffer.wrap(sha256(written)).asReadOnlyBuffer());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
