package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A browser that signs in with a provider: keeps the cookie, goes where it is sent. The public address leads to the server of the
 * test, as a proxy would.
 */
final class Browser implements AutoCloseable {
    private static final String PROVIDER = "/api/v1/auth/providers/oidc";
    private static final String PAGE = Town.PUBLIC + "/signed-in#";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private Optional<HttpCookie> cookie = Optional.empty();

    Browser(Rest server) {
        this.server = server.base();
    }

    /** Goes all the way, and answers what the page is told: {@code ticket=…} or {@code error=…}. */
    String signsIn(Rest visitor, Visitor who) {
        return comesBack(agrees(start(visitor, "/start"), who));
    }

    /** The same to link an account; the page is told {@code linked=…}. */
    String links(Rest member, Visitor who) {
        return comesBack(agrees(start(member, "/link"), who));
    }

    /** Asks where to go, and keeps the attempt. */
    URI start(Rest client, String how) {
        Rest.Answer answer = client.post(PROVIDER + how);
        URI address = URI.create(answer.data().get("url").asText());
        cookie = answer.headers().firstValue("Set-Cookie").stream()
                .flatMap(line -> HttpCookie.parse(line).stream())
                .findFirst();
        assertThat(cookie)
                .hasValueSatisfying(kept -> assertThat(kept.isHttpOnly() && kept.getSecure())
                        .as("kept from scripts and from the open line")
                        .isTrue());
        return address;
    }

    /** Agrees at the provider; answers where it sends the browser back to. */
    static URI agrees(URI authorization, Visitor who) {
        Map<String, String> told = Elsewhere.PROVIDER.browser().visit(authorization, who);
        String query = told.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(parameter(authorization, "redirect_uri") + "?" + query);
    }

    /** Opens the address with the cookie that is kept, and answers what stands behind the page's hash. */
    String comesBack(URI callback) {
        assertThat(callback.toString()).startsWith(Town.PUBLIC + PROVIDER + "/callback?");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(callback.getRawPath() + "?" + callback.getRawQuery()));
        cookie.ifPresent(kept -> request.header("Cookie", kept.getName() + "=" + kept.getValue()));
        HttpResponse<String> answer = send(request.GET().build());
        assertThat(answer.statusCode()).isEqualTo(303);
        String page = answer.headers().firstValue("Location").orElse("");
        assertThat(page).startsWith(PAGE);
        return URLDecoder.decode(page.substring(PAGE.length()), StandardCharsets.UTF_8);
    }

    /** The attempt that is kept meanwhile. */
    String kept() {
        return cookie.map(HttpCookie::getValue).orElse("");
    }

    static String ticket(String toldToThePage) {
        assertThat(toldToThePage).startsWith("ticket=");
        return toldToThePage.substring("ticket=".length());
    }

    /** What the page does with its ticket. */
    static Rest.Answer exchange(Rest visitor, String ticket) {
        return visitor.post("/api/v1/auth/providers/exchange", Map.of("ticket", ticket));
    }

    private static String parameter(URI address, String name) {
        return Arrays.stream(address.getRawQuery().split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not told to the provider"));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
