package dev.hearth.journey.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One connection of a client in the Node process. Safe from any thread. */
final class NodeWire implements Wire {
    private final NodeCrowd crowd;
    private final int number;
    private final Ears ears;
    private final Replies replies = new Replies();

    NodeWire(NodeCrowd crowd, int number, Ears ears) {
        this.crowd = crowd;
        this.number = number;
        this.ears = ears;
    }

    int number() {
        return number;
    }

    @Override
    public CompletableFuture<JsonNode> ask(String command, Map<String, ?> data) {
        Replies.Asked asked = replies.next();
        crowd.tell(number, "send", Map.of("id", asked.number(), "event", command, "data", data));
        return asked.answer();
    }

    @Override
    public void deafen() {
        crowd.tell(number, "deafen", true);
    }

    @Override
    public void listen() {
        crowd.tell(number, "listen", true);
    }

    @Override
    public void cut() {
        end();
        crowd.tell(number, "cut", true);
    }

    @Override
    public CompletableFuture<Void> ended() {
        return replies.ended();
    }

    void end() {
        crowd.forget(this);
        replies.end();
    }

    /** What the process tells of this connection. */
    void read(JsonNode told) {
        if (told.has("re")) {
            replies.answered(told);
        } else if (told.has("closed")) {
            end();
        } else {
            ears.told(told);
        }
    }
}
