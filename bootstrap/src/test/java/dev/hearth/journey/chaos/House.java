package dev.hearth.journey.chaos;

import dev.hearth.journey.JavaLaunch;
import dev.hearth.journey.ServerProcess;
import dev.hearth.journey.people.Rest;
import java.net.URI;

/** The server in its own process, on the same data for ever. One thread harms it; any may ask where it is. */
final class House implements AutoCloseable {
    private final JavaLaunch launch;
    private volatile ServerProcess server;

    House(JavaLaunch launch) {
        this.launch = launch;
        this.server = ServerProcess.serving(launch);
    }

    /** Where it listens, or listened last. */
    URI base() {
        return server.base();
    }

    /** The person's client at the server as it is now. */
    Rest at(Member member) {
        return member.rest().movedTo(base());
    }

    void freeze() {
        server.process().freeze();
    }

    void thaw() {
        server.process().thaw();
    }

    void killAndStartAgain() {
        server.kill();
        server = ServerProcess.serving(launch);
    }

    @Override
    public void close() {
        server.close();
    }
}
