package dev.hearth.bootstrap.settings;

import java.util.ArrayList;
import java.util.List;

/** Judges settings that can be read but not started with. */
final class SettingsCheck {
    private static final int MIN_SECRET = 32;
    private static final int MAX_PORT = 65_535;

    private final List<String> faults = new ArrayList<>();

    private SettingsCheck() {}

    static List<String> faults(Settings settings) {
        SettingsCheck check = new SettingsCheck();
        check.between("http.port", settings.http().port(), 0, MAX_PORT);
        check.between("admin.port", settings.admin().port(), 0, MAX_PORT);
        check.between("http.body", settings.http().body(), 1_000, 100_000_000);
        check.between("passwords.cost", settings.passwords().cost(), 4, 16);
        check.between("sockets.rate", settings.sockets().rate(), 1, 1_000_000);
        check.between("sockets.window", settings.sockets().window(), 1, 10_000_000);
        check.durations(settings);
        check.secret(settings);
        check.origins(settings.origins());
        return check.faults;
    }

    private void between(String key, int value, int min, int max) {
        if (value < min || value > max) {
            faults.add(key + " must be from " + min + " to " + max);
        }
    }

    private void durations(Settings settings) {
        if (!settings.tokens().lifetime().isPositive()) {
            faults.add("tokens.lifetime must be positive, such as PT12H");
        }
        if (settings.shutdown().grace().isNegative()) {
            faults.add("shutdown.grace must not be negative");
        }
    }

    private void secret(Settings settings) {
        String secret = settings.tokens().secret();
        if (!secret.isEmpty() && secret.length() < MIN_SECRET) {
            faults.add("tokens.secret must have at least " + MIN_SECRET + " characters");
        }
        boolean shared = settings.store() != Settings.Store.SQLITE || settings.bus() != Settings.Bus.LOCAL;
        if (secret.isEmpty() && shared) {
            faults.add("tokens.secret is required where several nodes share a store, since all must know the same");
        }
        if (settings.store() == Settings.Store.SQLITE && settings.bus() == Settings.Bus.REDIS) {
            faults.add("bus: redis needs store: mongo, since an embedded file serves one node only");
        }
    }

    private void origins(List<String> origins) {
        for (String origin : origins) {
            if (!origin.matches("https?://[^/?#\\s]+")) {
                faults.add("origins must be like https://chat.example.org, without a path");
            }
        }
    }
}
