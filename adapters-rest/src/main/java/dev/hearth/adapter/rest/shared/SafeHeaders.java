package dev.hearth.adapter.rest.shared;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What every answer tells browsers to keep them from harm: to take it for what it says it is, to load nothing by it and show it in
 * no frame, to tell nobody where they came from, to keep no copy. An operation whose answers may be kept says so itself.
 */
public final class SafeHeaders {
    private static final List<HttpField> ALWAYS = List.of(
            new HttpField("X-Content-Type-Options", "nosniff"),
            new HttpField("Referrer-Policy", "no-referrer"),
            new HttpField("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            new HttpField("Cache-Control", "no-store"));

    /** One year, as RFC 6797 §6.1.1 counts it. A browser that was told over plain HTTP does not listen. */
    private static final HttpField STAY_ON_TLS =
            new HttpField("Strict-Transport-Security", "max-age=31536000; includeSubDomains");

    private final List<HttpField> fields;

    /**
     * Headers of a server.
     *
     * @param publicUrl where people reach it
     */
    public SafeHeaders(Optional<URI> publicUrl) {
        List<HttpField> all = new ArrayList<>(ALWAYS);
        publicUrl.filter(url -> "https".equalsIgnoreCase(url.getScheme())).ifPresent(url -> all.add(STAY_ON_TLS));
        this.fields = List.copyOf(all);
    }

    void putInto(HttpFields.Mutable headers) {
        fields.forEach(headers::put);
    }

    /** Puts them into every answer before anybody else writes to it. */
    Handler.Singleton handler() {
        return new Handler.Wrapper() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                putInto(response.getHeaders());
                return super.handle(request, response, callback);
            }
        };
    }
}
