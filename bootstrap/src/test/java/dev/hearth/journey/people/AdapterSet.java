package dev.hearth.journey.people;

import dev.hearth.bootstrap.server.HearthServer;
import dev.hearth.bootstrap.server.Logging;
import dev.hearth.bootstrap.settings.Settings;
import dev.hearth.bootstrap.settings.SettingsReader;
import dev.hearth.journey.NoLimits;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The sets of adapters on which every journey must succeed. */
public enum AdapterSet {
    /** SQLite and an in-process bus: nothing else installed. */
    EMBEDDED {
        @Override
        public Map<String, String> environment(Path folder) {
            return Map.of("HEARTH_DATA", folder.toString());
        }
    },
    /** MongoDB and Redis, as several nodes use them. */
    CLUSTER {
        @Override
        public Map<String, String> environment(Path folder) {
            return Map.of(
                    "HEARTH_DATA",
                    folder.toString(),
                    "HEARTH_STORE",
                    "mongo",
                    "HEARTH_BUS",
                    "redis",
                    "HEARTH_MONGO_URI",
                    Backends.mongo("journeys-" + UUID.randomUUID()),
                    "HEARTH_REDIS_URI",
                    Backends.redis(),
                    "HEARTH_TOKENS_SECRET",
                    "only-for-tests-only-for-tests-only-for-tests");
        }
    };

    /** What an operator would set for it; the same for a server that is started again. */
    public abstract Map<String, String> environment(Path folder);

    /** Starts a server in this process on any free ports. */
    public static HearthServer start(Map<String, String> environment) {
        // The logging library tells everything until it is told otherwise, which is slower than what is tested.
        Logging.configure(Settings.Level.WARN);
        return HearthServer.start(settings(environment));
    }

    /** A setting of the test counts over what is usual here: no limits, cheap passwords, and no long wait for clients at the end. */
    public static Settings settings(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(NoLimits.VARIABLES);
        all.put("HEARTH_SHUTDOWN_GRACE", "PT3S");
        all.putAll(environment);
        all.put("HEARTH_HTTP_PORT", "0");
        all.put("HEARTH_ADMIN_PORT", "0");
        all.put("HEARTH_PASSWORDS_COST", "4");
        all.put("HEARTH_SOCKETS_RATE", "100000");
        return SettingsReader.read(Optional.empty(), all);
    }

    public static URI base(HearthServer server) {
        return URI.create("http://127.0.0.1:" + server.port());
    }
}
