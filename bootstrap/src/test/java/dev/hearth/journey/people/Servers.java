package dev.hearth.journey.people;

import dev.hearth.bootstrap.server.HearthServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** One running server for each adapter set, shared by all journeys that do not stop it. */
final class Servers {
    private static final Map<AdapterSet, HearthServer> RUNNING = new EnumMap<>(AdapterSet.class);

    private Servers() {}

    /** A client at the shared server. */
    static synchronized Rest on(AdapterSet set) {
        return Rest.at(AdapterSet.base(RUNNING.computeIfAbsent(set, Servers::start)));
    }

    /** A name that nobody on a shared server has yet. */
    static String unique(String stem) {
        return stem + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private static HearthServer start(AdapterSet set) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "journeys");
            // It ends with the process: stopping it at the end, while its stores go away as well, would only take time.
            return AdapterSet.start(set.environment(folder));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
