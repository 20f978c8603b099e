package dev.hearth.journey.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A web server on loopback, which is an origin of its own, with one page that tries to talk with Hearth and says how it went. */
final class BrowserPage implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 90;

    private final HttpServer server;
    private final CompletableFuture<JsonNode> told = new CompletableFuture<>();

    private BrowserPage(HttpServer server) {
        this.server = server;
    }

    static BrowserPage served() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            BrowserPage page = new BrowserPage(server);
            server.createContext("/", e -> page.answer(e, NodeClients.script("page.html"), "text/html; charset=utf-8"));
            server.createContext(
                    "/socket.io.min.js",
                    e -> page.answer(
                            e,
                            NodeClients.script("node_modules/socket.io-client/dist/socket.io.min.js"),
                            "text/javascript"));
            server.createContext("/told", page::hear);
            server.start();
            return page;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As browsers name it in {@code Origin}. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Lets a browser open the page, and answers how each way went: {@code connected}, {@code refused}, or what else happened. */
    JsonNode tries(URI hearth, String token) {
        String query = "/?server=" + encoded(hearth.toString()) + "&token=" + encoded(token);
        Chromium browser = Chromium.open(origin() + query);
        try {
            return told.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } finally {
            browser.close();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange, Path file, String type) throws IOException {
        try (exchange) {
            byte[] body = Files.readAllBytes(file);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            told.complete(JSON.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
