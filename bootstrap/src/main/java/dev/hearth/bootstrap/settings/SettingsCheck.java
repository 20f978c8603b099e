package dev.hearth.bootstrap.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Judges settings that can be read but not started with. */
final class SettingsCheck {
    private static final int MIN_SECRET = 32;
    private static final int MAX_PORT = 65_535;
    private static final int MOST_TURNS = 100_000;
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(1);
    private static final Duration SHORTEST_LOOK = Duration.ofMillis(100);
    private static final int LOOKS_IN_LEASE = 3;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final List<String> faults = new ArrayList<>();

    private SettingsCheck() {}

    static List<String> faults(Settings settings) {
        SettingsCheck check = new SettingsCheck();
        check.between("http.port", settings.http().port(), 0, MAX_PORT);
        check.between("admin.port", settings.admin().port(), 0, MAX_PORT);
        check.between("http.body", settings.http().body(), 1_000, 100_000_000);
        check.between("passwords.cost", settings.passwords().cost(), 4, 16);
        check.between("sockets.rate", settings.sockets().rate(), 1, 1_000_000);
        check.between("sockets.bytes", settings.sockets().bytes(), 1_000_000, Integer.MAX_VALUE);
        check.between("sockets.perAccount", settings.sockets().perAccount(), 0, 1_000_000);
        check.between("sockets.perAddress", settings.sockets().perAddress(), 0, 1_000_000);
        check.between("sockets.window", settings.sockets().window(), 1, 10_000_000);
        check.between("jobs.most", settings.jobs().most(), 1, 1_000);
        check.durations(settings);
        check.limits(settings.limits());
        check.mail(settings.mail());
        check.push(settings.push());
        check.url(settings.url());
        check.provider("providers.google", settings.providers().google());
        check.provider("providers.facebook", settings.providers().facebook().provider());
        check.version(
                "providers.facebook.version", settings.providers().facebook().version());
        check.provider("providers.oidc", settings.providers().oidc());
        check.proxies(settings.proxies());
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
            faults.add("tokens.lifetime must be positive, such as PT15M");
        }
        if (!settings.sessions().idle().isPositive()
                || settings.sessions().whole().compareTo(settings.sessions().idle()) < 0) {
            faults.add("sessions.idle must be positive, such as PT720H, and sessions.whole not shorter");
        }
        presence(settings.presence());
        heads(settings.sockets().heads());
        jobs(settings.jobs());
        if (settings.shutdown().grace().isNegative()
                || settings.shutdown().spread().isNegative()) {
            faults.add("shutdown.grace and shutdown.spread must not be negative");
        }
    }

    private void heads(Duration heads) {
        if (heads.compareTo(SHORTEST_LIFE) < 0 || heads.compareTo(LONGEST_WAIT) > 0) {
            faults.add("sockets.heads must be from " + SHORTEST_LIFE + " to " + LONGEST_WAIT);
        }
    }

    private void jobs(Settings.Jobs jobs) {
        if (jobs.poll().compareTo(SHORTEST_LOOK) < 0 || jobs.poll().compareTo(LONGEST_WAIT) > 0) {
            faults.add("jobs.poll must be from " + SHORTEST_LOOK + " to " + LONGEST_WAIT);
        }
        if (jobs.lease().compareTo(jobs.poll().multipliedBy(LOOKS_IN_LEASE)) < 0) {
            faults.add("jobs.lease must be at least three times as long as jobs.poll");
        }
    }

    private void presence(Settings.Presence presence) {
        if (presence.grace().isNegative() || !presence.idle().isPositive()) {
            faults.add("presence.grace must not be negative, and presence.idle must be positive, such as PT10M");
        }
        if (presence.life().compareTo(SHORTEST_LIFE) < 0) {
            faults.add("presence.life must be at least " + SHORTEST_LIFE);
        }
    }

    private void secret(Settings settings) {
        String secret = settings.tokens().secret();
        if (settings.tokens().older().stream().anyMatch(older -> older.length() < MIN_SECRET)) {
            faults.add("each of tokens.older must have at least " + MIN_SECRET + " characters");
        }
        if (!secret.isEmpty() && secret.length() < MIN_SECRET) {
            faults.add("tokens.secret must have at least " + MIN_SECRET + " characters");
        }
        boolean pair = settings.tokens().algorithm() != Settings.Algorithm.HS256;
        if (pair == settings.tokens().key().isEmpty()) {
            faults.add("tokens.key is required with tokens.algorithm eddsa or rs256, and only then");
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

    private void limits(Settings.Limits limits) {
        between("limits.reads", limits.reads(), 0, MOST_TURNS);
        between("limits.writes", limits.writes(), 0, MOST_TURNS);
        between("limits.sends", limits.sends(), 0, MOST_TURNS);
        between("limits.searches", limits.searches(), 0, MOST_TURNS);
        between("limits.logins", limits.logins(), 0, MOST_TURNS);
        between("limits.registrations", limits.registrations(), 0, MOST_TURNS);
        between("limits.mails", limits.mails(), 0, MOST_TURNS);
        between("limits.invites", limits.invites(), 0, MOST_TURNS);
        between("limits.connects", limits.connects(), 0, MOST_TURNS);
        between("limits.shared", limits.shared(), 1, 1_000);
    }

    private void mail(Settings.Mail mail) {
        between("mail.port", mail.port(), 0, MAX_PORT);
        if (!mail.from().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            faults.add("mail.from must be an email address");
        }
        if (mail.gather().compareTo(SHORTEST_LOOK) < 0 || mail.gather().compareTo(LONGEST_WAIT) > 0) {
            faults.add("mail.gather must be from " + SHORTEST_LOOK + " to " + LONGEST_WAIT);
        }
        if (mail.transport() == Settings.Transport.SMTP && mail.host().isBlank()) {
            faults.add("mail.host is required where mail.transport is smtp");
        }
        if (!mail.user().isEmpty() && mail.security() == Settings.Security.NONE) {
            faults.add("mail.security must be starttls or tls where a password is sent");
        }
    }

    private void push(Settings.Push push) {
        if (!push.contact().isEmpty() && !push.contact().matches("(mailto:[^\\s@]+@[^\\s@]+|https://\\S+)")) {
            faults.add("push.contact must begin with mailto: or https://");
        }
        if (push.gather().compareTo(SHORTEST_LOOK) < 0 || push.gather().compareTo(LONGEST_WAIT) > 0) {
            faults.add("push.gather must be from " + SHORTEST_LOOK + " to " + LONGEST_WAIT);
        }
    }

    private void url(String url) {
        if (!url.isEmpty() && !url.matches("https?://[^/?#\\s]+")) {
            faults.add("url must be like https://chat.example.org, without a path");
        }
    }

    private void provider(String key, Settings.Provider provider) {
        boolean named = !provider.client().isEmpty();
        if (named && (provider.secret().isEmpty() || provider.issuer().isEmpty())) {
            faults.add(key + " needs an issuer and a secret beside its client");
        }
    }

    private void version(String key, String version) {
        if (!version.matches("v[1-9][0-9]{0,2}\\.[0-9]{1,2}")) {
            faults.add(key + " must be a version such as v24.0");
        }
    }

    private void proxies(List<String> proxies) {
        for (String proxy : proxies) {
            if (!proxy.matches("[0-9a-fA-F]*[.:][0-9a-fA-F.:]*(/[0-9]{1,3})?")) {
                faults.add("proxies must be addresses or networks, such as 10.0.0.0/8");
            }
        }
    }
}
