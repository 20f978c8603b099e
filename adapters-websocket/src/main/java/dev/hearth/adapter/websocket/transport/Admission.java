package dev.hearth.adapter.websocket.transport;

import java.time.Duration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/** Gives places to those who want to connect, before anything is made for them. */
final class Admission {
    private final Visitors visitors;
    private final Places places;
    /** A stranger's place is free again after that. */
    private final Duration untilFree;

    Admission(Visitors visitors, Places places, Limits.Timeouts timeouts) {
        this.visitors = visitors;
        this.places = places;
        this.untilFree = timeouts.authentication();
    }

    /** Refuses in the dialect's words where there is no place, or none so soon. */
    Place admit(Dialect dialect, Request request) {
        Place place = places.take(visitors.sourceOf(request))
                .orElseThrow(() -> dialect.tooMany().until(untilFree));
        visitors.mustWait(request).ifPresent(wait -> {
            place.leave();
            throw dialect.tooMany().until(wait);
        });
        return place;
    }

    /** For the answer to a handshake: where it cannot be sent, there is no connection whose end would give the place back. */
    static Callback answer(Callback callback, Place place) {
        return new Answered(callback, place);
    }

    private static final class Answered extends Callback.Nested {
        private final Place place;

        Answered(Callback callback, Place place) {
            super(callback);
            this.place = place;
        }

        @Override
        public void failed(Throwable unsent) {
            place.leave();
            super.failed(unsent);
        }
    }
}
