package dev.hearth.adapter.external.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Optional;

/**
 * The line to one provider. Goes only where {@link Reach} allows, follows no redirect (one from the token endpoint would carry code
 * and secret to wherever it points), and reads no more than the bounds allow. The client must not follow redirects by itself.
 */
final class Line implements HTTPRequestSender {
    private final HttpClient client;
    private final HttpBounds bounds;
    private final Reach reach;

    Line(HttpClient client, HttpBounds bounds, Reach reach) {
        this.client = client;
        this.bounds = bounds;
        this.reach = reach;
    }

    /** A client fit for any number of lines. */
    static HttpClient client(HttpBounds bounds) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(bounds.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** An endpoint the provider named of itself. */
    URI named(String what, Optional<URI> endpoint) throws IOException {
        return reach.named(what, endpoint);
    }

    /** Fetches a document; anything but 200 is no answer. */
    HTTPResponse get(URI address) throws IOException {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, address);
        request.setAccept("application/json");
        HTTPResponse answer = request.send(this);
        if (answer.getStatusCode() != HTTPResponse.SC_OK) {
            throw new IOException("The provider answered " + answer.getStatusCode() + ".");
        }
        return answer;
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        reach.mustAllow(request.getURI());
        try {
            return read(client.send(written(request), info -> new BoundedBody(bounds.bytes())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("Given up.").initCause(e);
        }
    }

    private HttpRequest written(ReadOnlyHTTPRequest request) {
        HttpRequest.Builder written = HttpRequest.newBuilder(request.getURI()).timeout(bounds.whole());
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> written.header(name, value)));
        return written.method(
                        request.getMethod().name(),
                        Optional.ofNullable(request.getBody())
                                .map(BodyPublishers::ofString)
                                .orElseGet(BodyPublishers::noBody))
                .build();
    }

    private static HTTPResponse read(HttpResponse<byte[]> answer) throws IOException {
        HTTPResponse read = new HTTPResponse(answer.statusCode());
        read.setBody(new String(answer.body(), UTF_8));
        Optional<String> type = answer.headers().firstValue("Content-Type");
        if (type.isPresent()) {
            read.setEntityContentType(contentType(type.get()));
        }
        return read;
    }

    private static ContentType contentType(String type) throws IOException {
        try {
            return ContentType.parse(type);
        } catch (ParseException e) {
            throw new IOException("The provider answered with a malformed content type.", e);
        }
    }
}
