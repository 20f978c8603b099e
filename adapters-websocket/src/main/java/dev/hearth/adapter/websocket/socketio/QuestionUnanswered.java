package dev.hearth.adapter.websocket.socketio;

/** A client will not acknowledge an event that asked for it. */
public final class QuestionUnanswered extends RuntimeException {
    QuestionUnanswered(String why) {
        super(why, null, false, false);
    }
}
