package dev.hearth.application.live;

import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;

/**
 * Before a client takes more, something happens.
 *
 * @param beforeMore before it is told the next page of old changes
 * @param beforeHearing before it is told anything
 */
record SlowClient(Client client, Runnable beforeMore, Runnable beforeHearing) implements Client {
    SlowClient(Client client, Runnable beforeMore) {
        this(client, beforeMore, () -> {});
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
        client.hint(passing);
    }

    @Override
    public boolean awaitRoom() {
        beforeMore.run();
        return true;
    }
}
