package dev.hearth.adapter.external.oauth.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.hearth.testkit.SignInBrowser;
import dev.hearth.testkit.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The page where people agree, and the browser that opens it. Who is before the browser is told by a cookie, as on real pages,
 * so that several people can visit at once.
 */
final class Visits implements HttpHandler, SignInBrowser {
    private final Grants grants;
    private final Map<String, String> sentAlong;
    private final Map<String, Visitor> cookies = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /** Sends the browser back with these parameters beside code and state. */
    Visits(Grants grants, Map<String, String> sentAlong) {
        this.grants = grants;
        this.sentAlong = sentAlong;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Map<String, String> asked = Parameters.query(exchange);
        Optional<Visitor> visitor = Optional.ofNullable(
                        exchange.getRequestHeaders().getFirst("Cookie"))
                .map(cookies::get);
        boolean wellAsked = "code".equals(asked.get("response_type"))
                && TestClient.ID.equals(asked.get("client_id"))
                && "S256".equals(asked.get("code_challenge_method"));
        if (visitor.isEmpty() || !wellAsked) {
            WebServer.text(exchange, 400, "text/plain", "This is not how one asks: " + asked);
            return;
        }
        Map<String, String> back = new LinkedHashMap<>(sentAlong);
        back.put("code", grants.agree(visitor.get(), asked));
        back.put("state", asked.getOrDefault("state", ""));
        WebServer.redirect(
                exchange, URI.create(asked.getOrDefault("redirect_uri", "") + "?" + Parameters.written(back)));
    }

    @Override
    public Map<String, String> visit(URI authorization, Visitor visitor) {
        String cookie = "visitor=" + count.incrementAndGet();
        cookies.put(cookie, visitor);
        return Parameters.read(location(authorization, cookie).getRawQuery());
    }

    private static URI location(URI authorization, String cookie) {
        HttpRequest request =
                HttpRequest.newBuilder(authorization).header("Cookie", cookie).build();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            var answer = browser.send(request, BodyHandlers.ofString());
            return answer.headers()
                    .firstValue("Location")
                    .map(URI::create)
                    .orElseThrow(() -> new AssertionError("not sent back: " + answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
