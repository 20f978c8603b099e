package dev.hearth.journey.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.FrameCheck;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Holds the frames of one client against the document while they come, and says what it found when the client is done. */
final class FrameWitness {
    private final FrameCheck check;
    private final Queue<AssertionError> faults = new ConcurrentLinkedQueue<>();

    FrameWitness(FrameCheck check) {
        this.check = check;
    }

    /** A command that was answered, with the payloads of both. */
    void answered(String command, JsonNode asked, JsonNode answer) {
        JsonNode body = answer.isArray() ? answer.get(0) : answer;
        if (body.has("error")) {
            watch(() -> check.refused(answer));
        } else {
            watch(() -> check.done(command, asked, answer));
        }
    }

    /** An event that came. */
    void told(String type, JsonNode payload) {
        watch(() -> check.told(type, payload));
    }

    /** To be called at the end of a test: on the client's own threads a failure would be lost. */
    void mustHaveSeenNothingElse() {
        if (!faults.isEmpty()) {
            throw faults.element();
        }
    }

    private void watch(Runnable look) {
        try {
            look.run();
        } catch (AssertionError fault) {
            faults.add(fault);
        }
    }
}
