package dev.hearth.adapter.sqlite.identity;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.domain.identity.Availability;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.Status;
import dev.hearth.domain.shared.Emoji;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** A profile as neighbouring columns: both names, display name, avatar, status, availability, bio, time zone, locale. */
final class ProfileColumns {
    static final int COUNT = 11;

    private ProfileColumns() {}

    static Object[] written(Profile profile) {
        return new Object[] {
            profile.name().first(),
            profile.name().last(),
            profile.displayName(),
            profile.avatar(),
            profile.status().text(),
            profile.status().emoji().map(Emoji::value),
            profile.status().until(),
            profile.availability(),
            profile.bio(),
            profile.timeZone().map(ZoneId::getId),
            profile.locale().map(Locale::toLanguageTag)
        };
    }

    /** @param first the number of the first of the columns */
    static Profile read(Row row, int first) throws SQLException {
        return new Profile(
                new PersonName(row.text(first), row.text(first + 1)),
                row.maybeText(first + 2),
                row.maybeText(first + 3),
                new Status(
                        row.maybeText(first + 4),
                        row.maybeText(first + 5).map(Emoji::new),
                        row.maybeInstant(first + 6)),
                row.word(first + 7, Availability.class),
                row.maybeText(first + 8),
                row.maybeText(first + 9).flatMap(ProfileColumns::zone),
                row.maybeText(first + 10).map(Locale::forLanguageTag));
    }

    /** Time zones come and go with versions of Java; one that is gone must not lock its owner out. */
    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException gone) {
            return Optional.empty();
        }
    }
}
