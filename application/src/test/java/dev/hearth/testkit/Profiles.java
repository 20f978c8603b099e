package dev.hearth.testkit;

import dev.hearth.domain.identity.Availability;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.Status;
import dev.hearth.domain.shared.Emoji;
import java.time.Instant;
import java.util.Optional;

/** Profiles to test with. */
public final class Profiles {
    private Profiles() {}

    /** One in which everything is told. */
    public static Profile full() {
        return new Profile(
                new PersonName("Ada", "Lovelace"),
                Optional.of("Countess"),
                Optional.of("https://example.org/ada.png?size=64&x=%20"),
                new Status(
                        Optional.of("Computing"),
                        Optional.of(new Emoji("👩🏽‍💻")),
                        Optional.of(Instant.parse("2026-03-15T08:00:00.001Z"))),
                Availability.DND,
                Optional.of("Poetical science.\nNotes A to G.\t"),
                Optional.of(Profile.zone("Europe/London")),
                Optional.of(Profile.language("sr-Latn-RS-u-ca-gregory")));
    }

    /** One whose every text is this. */
    public static Profile texts(String text) {
        Optional<String> told = Optional.of(text);
        return new Profile(
                new PersonName(text, text),
                told,
                Optional.empty(),
                Status.of(text),
                Availability.AVAILABLE,
                told,
                Optional.empty(),
                Optional.empty());
    }

    /** The same under another display name. */
    public static Profile displayed(Profile profile, String name) {
        return new Profile(
                profile.name(),
                Optional.of(name),
                profile.avatar(),
                profile.status(),
                profile.availability(),
                profile.bio(),
                profile.timeZone(),
                profile.locale());
    }
}
