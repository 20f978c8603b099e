package dev.hearth.bootstrap.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A few people's morning: registers, opens a channel, comes and goes, writes and reads over REST and over sockets. */
final class Exercise {
    private static final int WRITERS = 8;
    private static final int MESSAGES = 600;
    /** After a start everybody comes back at once. */
    private static final int VISITS = 40;

    private static final int GUESTS = 40;
    private static final int SAYINGS = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Exercise(int port) {
        this.base = "127.0.0.1:" + port;
    }

    void run() {
        String token =
                call("POST", "/api/v1/auth/register", "", """
                {"firstName":"Ada","lastName":"Train","email":"ada@train.invalid","password":"a long pass phrase"}""").at("/data/token").asText();
        String channel = call("POST", "/api/v1/channels", token, "{\"name\":\"training\"}")
                .at("/data/id")
                .asText();
        listenAndTalk(token, channel);
        atOnce(() -> comeAndGo(token));
        gather(token, channel);
        atOnce(() -> write(token, channel));
        call("GET", "/health", "", "");
        call("GET", "/api/v1/users/me", token, "");
        call("GET", "/api/v1/channels", token, "");
    }

    private static void atOnce(Runnable work) {
        CompletableFuture<?>[] all = new CompletableFuture<?>[WRITERS];
        Arrays.setAll(all, i -> CompletableFuture.runAsync(work));
        CompletableFuture.allOf(all).join();
    }

    private void comeAndGo(String token) {
        for (int i = 0; i < VISITS; i++) {
            SocketIoGuest.come(http, base, token).leave();
        }
    }

    /** Many hear what is said. */
    private void gather(String token, String channel) {
        List<SocketIoGuest.Visit> guests = Stream.generate(() -> SocketIoGuest.come(http, base, token))
                .limit(GUESTS)
                .toList();
        for (int i = 0; i < SAYINGS; i++) {
            guests.get(i % GUESTS).say(channel, "said to everybody who is here");
        }
        guests.forEach(SocketIoGuest.Visit::leave);
    }

    private void write(String token, String channel) {
        String path = "/api/v1/channels/" + channel + "/messages";
        for (int i = 0; i < MESSAGES; i++) {
            call("POST", path, token, "{\"text\":\"Something people say to each other, number " + i + "\"}");
            if (i % 3 == 0) {
                call("GET", path + "?limit=50", token, "");
            }
        }
    }

    private void listenAndTalk(String token, String channel) {
        Listener listener = new Listener();
        WebSocket socket = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create("ws://" + base + "/ws"), listener)
                .join();
        for (int i = 0; i < MESSAGES; i++) {
            String command = """
                    {"id":%d,"type":"send-message","data":{"channelId":"%s","text":"said over a socket"}}""".formatted(i, channel);
            socket.sendText(command, true).join();
        }
        listener.answered.orTimeout(60, TimeUnit.SECONDS).join();
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    private JsonNode call(String method, String path, String token, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + base + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(path + " answered " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException(path + " did not answer with JSON", unexpected);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    /** Waits for the answer to the last command. */
    private static final class Listener implements WebSocket.Listener {
        private final CompletableFuture<Void> answered = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            if (data.toString().startsWith("{\"re\":" + (MESSAGES - 1))) {
                answered.complete(null);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
