package dev.hearth.application.shared;

import dev.hearth.application.shared.port.Dependency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks everything Hearth depends on for a sign of life. */
public final class CheckHealth {
    private final List<Dependency> dependencies;

    public CheckHealth(List<Dependency> dependencies) {
        this.dependencies = dependencies;
    }

    /**
     * How things stand.
     *
     * @param status {@code ok} when every check is, {@code down} otherwise
     * @param checks {@code ok} or {@code down} for each dependency by name; no reasons, which may tell of internals
     */
    public record Health(String status, Map<String, String> checks) {
        public Health {
            checks = Map.copyOf(checks);
        }

        public boolean well() {
            return status.equals(OK);
        }
    }

    private static final String OK = "ok";
    private static final String DOWN = "down";

    public Health run() {
        Map<String, String> checks = new TreeMap<>();
        dependencies.forEach(dependency -> checks.put(dependency.name(), check(dependency)));
        return new Health(checks.containsValue(DOWN) ? DOWN : OK, checks);
    }

    private static String check(Dependency dependency) {
        try {
            dependency.check();
            return OK;
        } catch (RuntimeException noSignOfLife) {
            System.getLogger(CheckHealth.class.getName())
                    .log(System.Logger.Level.WARNING, dependency.name() + " does not answer", noSignOfLife);
            return DOWN;
        }
    }
}
