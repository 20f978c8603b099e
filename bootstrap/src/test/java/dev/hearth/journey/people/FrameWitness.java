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

    /** What a client cannot even read. */
    void broken(Throwable fault) {
        faults.add(
                fault instanceof AssertionError found ? found : new AssertionError("a client broke: " + fault, fault));
    }

    private void watch(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException | AssertionError fault) {
            // On the client's thread it would only end the reading: the test would wait in vain and not say for what.
            broken(fault);
        }
    }
}
