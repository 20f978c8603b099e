package dev.hearth.bootstrap.command;

import dev.hearth.bootstrap.server.HearthServer;
import dev.hearth.bootstrap.server.Logging;
import dev.hearth.bootstrap.settings.Settings;
import dev.hearth.bootstrap.settings.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts a server on a folder of its own, uses it the way people do, and stops it. The launcher runs this once after each build
 * while the JVM records which classes and methods a start and the first requests need.
 */
public final class Train {
    private Train() {}

    public static void run() {
        Logging.configure(Settings.Level.WARN);
        Path folder = folder();
        try (HearthServer server = HearthServer.start(settings(folder))) {
            new Exercise(server.port()).run();
        } finally {
            delete(folder);
        }
    }

    private static Settings settings(Path folder) {
        return SettingsReader.read(
                Optional.empty(),
                Map.of(
                        "HEARTH_DATA", folder.toString(),
                        "HEARTH_HTTP_PORT", "0",
                        "HEARTH_ADMIN_PORT", "0",
                        "HEARTH_SOCKETS_RATE", "1000000",
                        "HEARTH_SOCKETS_PERACCOUNT", "0",
                        "HEARTH_SOCKETS_PERADDRESS", "0",
                        "HEARTH_LIMITS_CONNECTS", "0",
                        "HEARTH_LIMITS_READS", "0",
                        "HEARTH_LIMITS_SENDS", "0",
                        "HEARTH_LIMITS_WRITES", "0"));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("hearth-train");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }
}
