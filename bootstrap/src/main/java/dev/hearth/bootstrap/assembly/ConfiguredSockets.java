package dev.hearth.bootstrap.assembly;

import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.bootstrap.settings.Settings;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** What the operator has decided about sockets; 0 stands for any number. */
final class ConfiguredSockets {
    private static final int SECONDS_OF_A_MINUTE = 20;
    /** Of the connections of an address, how many may be strangers at a time. */
    private static final int STRANGERS = 2;
    /** A server is never back sooner. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private ConfiguredSockets() {}

    static Limits limits(Settings.Sockets sockets) {
        Limits usual = Limits.defaults();
        Limits.Inbound inbound = new Limits.Inbound(
                usual.inbound().maxMessageBytes(),
                sockets.rate(),
                usual.inbound().maxWaitingMessages(),
                sockets.rate() * SECONDS_OF_A_MINUTE,
                sockets.bytes());
        int perAddress = orAny(sockets.perAddress());
        Limits.Peers peers = new Limits.Peers(
                perAddress, Math.ceilDiv(perAddress, STRANGERS), usual.peers().maxStrangers());
        return new Limits(inbound, usual.outbound(), usual.timeouts(), peers);
    }

    static int orAny(int most) {
        return most == 0 ? Integer.MAX_VALUE : most;
    }

    /** How long one client is to stay away: another time for each, so that they do not all come back at once. */
    static Duration away(Duration spread) {
        return SHORTEST.plusMillis(ThreadLocalRandom.current().nextLong(spread.toMillis() + 1));
    }
}
