package dev.hearth.adapter.external.push.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A push service on a free port of this machine: keeps what it is given, and answers as it is told. Safe from any thread. */
public final class PushService implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** How somebody is answered. */
    @FunctionalInterface
    public interface Answer {
        /** Writes an answer; the body that was sent has been read. */
        void to(HttpExchange exchange) throws IOException;
    }

    public PushService() {
        try {
            server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address of a device. */
    public String at(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** From now on this answers at the path; at others all is taken. */
    public void at(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** From now on this status is answered at the path. */
    public void at(String path, int status, Map<String, String> headers) {
        at(path, exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    /** What was sent to a path, in order, also what was answered with a refusal. */
    public List<Heard> heard(String path) {
        return heard.stream().filter(one -> one.path().equals(path)).toList();
    }

    /** All that was sent. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, String.join(",", new ArrayList<>(values))));
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (body.length != Integer.parseInt(headers.getOrDefault("Content-Length", "0"))) {
            // Whoever sent it died in the midst of it.
            exchange.close();
            return;
        }
        heard.add(new Heard(exchange.getRequestMethod(), path, headers, body));
        try (exchange) {
            answers.getOrDefault(path, taken -> taken.sendResponseHeaders(201, -1))
                    .to(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
