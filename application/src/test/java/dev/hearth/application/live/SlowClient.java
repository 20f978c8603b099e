package dev.hearth.application.live;

import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;

/**
 * Before a client takes more, something happens.
 *
 * @param beforeMore before it is told the next page of old changes
 * @param beforeHearing before it is told anything
 * @param beforeHint before it is told of something passing
 */
record SlowClient(Client client, Runnable beforeMore, Runnable beforeHearing, Runnable beforeHint) implements Client {
    SlowClient(Client client, Runnable beforeMore) {
        this(client, beforeMore, () -> {});
    }

    SlowClient(Client client, Runnable beforeMore, Runnable beforeHearing) {
        this(client, beforeMore, beforeHearing, () -> {});
    }

    /** One that is slow at what passes only. */
    static SlowClient atHints(Client client, Runnable beforeHint) {
        return new SlowClient(client, () -> {}, () -> {}, beforeHint);
    }

    @Override
    public ConnectionId id() {
        return client.id();
    }

    @Override
    public UserId user() {
        return client.user();
    }

    @Override
    public SessionId session() {
        return client.session();
    }

    @Override
    public void end() {
        client.end();
    }

    @Override
    public void replaced() {
        client.replaced();
    }

    @Override
    public void hear(Delivery delivery) {
        beforeHearing.run();
        client.hear(delivery);
    }

    @Override
    public void hint(Delivery passing) {
        beforeHint.run();
        client.hint(passing);
    }

    @Override
    public boolean awaitRoom() {
        beforeMore.run();
        return true;
    }
}
