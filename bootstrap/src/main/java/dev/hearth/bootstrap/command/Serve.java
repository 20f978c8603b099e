package dev.hearth.bootstrap.command;

import dev.hearth.bootstrap.server.HearthServer;
import dev.hearth.bootstrap.server.Logging;
import dev.hearth.bootstrap.settings.Settings;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server and serves until the process is told to end (SIGTERM, SIGINT). */
public final class Serve {
    private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

    private Serve() {}

    public static void run(Settings settings) {
        Phases phases = new Phases();
        Logging.configure(settings.log().level());
        OptimizingCompiler.standBack();
        phases.ended("logging");
        HearthServer server = HearthServer.start(settings, phases::ended);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
        LOG.info("Data is kept in {}", Path.of(settings.data()).toAbsolutePath().normalize());
        LOG.info("Metrics and health: http://{}:{}/metrics", settings.admin().host(), server.adminPort());
        LOG.info("Started in {}", phases);
        LOG.info("Listening on http://{}:{}", settings.http().host(), server.port());
    }

    private static void stop(HearthServer server) {
        LOG.info("Stopping");
        server.close();
        LOG.info("Stopped");
        // A stop that was asked for and went well is no failure; without this the JVM would report the signal.
        Runtime.getRuntime().halt(0);
    }
}
