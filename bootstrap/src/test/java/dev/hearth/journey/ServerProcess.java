package dev.hearth.journey;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A server as a process of its own, for tests that harm it. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("Listening on (http://\\S+:\\d+)");

    private final JavaProcess process;
    private final URI base;

    private ServerProcess(JavaProcess process, URI base) {
        this.process = process;
        this.base = base;
    }

    /** How a server on this folder is started: on any free ports, with cheap passwords and without a bound on messages. */
    public static JavaLaunch on(Path folder) {
        return JavaLaunch.of("dev.hearth.bootstrap.Main", "serve")
                .with("HEARTH_DATA", folder.toString())
                .with("HEARTH_HTTP_PORT", "0")
                .with("HEARTH_ADMIN_PORT", "0")
                .with("HEARTH_PASSWORDS_COST", "4")
                .with("HEARTH_SOCKETS_RATE", "100000")
                .with(NoLimits.VARIABLES)
                .with("HEARTH_SOCKETS_WINDOW", "10000000");
    }

    /** Starts one that must come up, and waits until it listens. */
    public static ServerProcess serving(JavaLaunch launch) {
        JavaProcess process = launch.start();
        try {
            return new ServerProcess(process, URI.create(process.says(LISTENING).group(1)));
        } catch (AssertionError neverListened) {
            process.close();
            throw neverListened;
        }
    }

    /** Where clients find it. */
    public URI base() {
        return base;
    }

    public JavaProcess process() {
        return process;
    }

    /** Ends it without any chance to clean up. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
