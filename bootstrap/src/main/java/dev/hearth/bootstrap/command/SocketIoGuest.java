package dev.hearth.bootstrap.command;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody with a Socket.IO client, who hears what is said in their channels and says something. */
final class SocketIoGuest implements WebSocket.Listener {
    private static final String PATH = "/socket.io/?EIO=4&transport=websocket";
    /** In seconds; a machine may be slow, but a server that does not answer must not keep the launcher waiting for ever. */
    private static final long PATIENCE = 60;

    private static final String PING = "2";
    private static final String PONG = "3";
    private static final String OPEN = "0";
    private static final String CONNECT = "40";
    private static final String EVENT = "42";
    private static final String ANSWER = "43";
    private static final String REFUSED = "44";

    private final String token;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final StringBuilder packet = new StringBuilder();
    private volatile CompletableFuture<Void> answered = new CompletableFuture<>();
    /** Of what was sent last: a socket takes one after the other. */
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

    private SocketIoGuest(String token) {
        this.token = token;
    }

    /** Comes in, and is told of everything from then on. */
    static Visit come(HttpClient http, String base, String token) {
        SocketIoGuest guest = new SocketIoGuest(token);
        WebSocket socket = await(http.newWebSocketBuilder().buildAsync(URI.create("ws://" + base + PATH), guest));
        await(guest.ready);
        return new Visit(guest, socket);
    }

    private static <T> T await(CompletableFuture<T> end) {
        return end.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    /** A guest who is there. */
    record Visit(SocketIoGuest guest, WebSocket socket) {
        /** Returns when the server has it. */
        void say(String channel, String text) {
            guest.answered = new CompletableFuture<>();
            String payload = """
                    1["send-message",{"channelId":"%s","text":"%s"}]""".formatted(channel, text);
            guest.send(socket, EVENT + payload);
            await(guest.answered);
        }

        void leave() {
            await(socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        packet.append(data);
        if (last) {
            hear(socket, packet.toString());
            packet.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private void hear(WebSocket socket, String text) {
        if (text.startsWith(OPEN)) {
            send(socket, CONNECT + "{\"token\":\"" + token + "\"}");
        } else if (text.equals(PING)) {
            send(socket, PONG);
        } else if (text.startsWith(EVENT + "[\"ready\"")) {
            ready.complete(null);
        } else if (text.startsWith(REFUSED) || (text.startsWith(ANSWER) && text.contains("\"error\""))) {
            fail(new IllegalStateException("refused: " + text));
        } else if (text.startsWith(ANSWER)) {
            answered.complete(null);
        }
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        fail(error);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        fail(new IllegalStateException("closed: " + code + " " + reason));
        return null;
    }

    private void fail(Throwable why) {
        ready.completeExceptionally(why);
        answered.completeExceptionally(why);
    }

    private synchronized void send(WebSocket socket, String text) {
        sent = sent.thenCompose(before -> socket.sendText(text, true));
    }
}
