package dev.hearth.adapter.mongo.identity;

import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.identity.Availability;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.Status;
import dev.hearth.domain.shared.Emoji;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;

/** A profile in the document of its account: the names beside the other fields, the rest in a document of its own. */
final class ProfileDocuments {
    static final String FIRST_NAME = "firstName";
    static final String LAST_NAME = "lastName";
    static final String PROFILE = "profile";

    private static final String DISPLAY_NAME = "displayName";
    private static final String AVATAR = "avatar";
    private static final String STATUS_TEXT = "statusText";
    private static final String STATUS_EMOJI = "statusEmoji";
    private static final String STATUS_UNTIL = "statusUntil";
    private static final String AVAILABILITY = "availability";
    private static final String BIO = "bio";
    private static final String TIME_ZONE = "timeZone";
    private static final String LOCALE = "locale";

    private ProfileDocuments() {}

    /** All but the names; what is not told is left out. */
    static Document write(Profile profile) {
        Document document = new Document();
        profile.displayName().ifPresent(name -> document.append(DISPLAY_NAME, name));
        profile.avatar().ifPresent(address -> document.append(AVATAR, address));
        Status status = profile.status();
        status.text().ifPresent(text -> document.append(STATUS_TEXT, text));
        status.emoji().ifPresent(emoji -> document.append(STATUS_EMOJI, emoji.value()));
        status.until().ifPresent(end -> document.append(STATUS_UNTIL, Date.from(end)));
        document.append(AVAILABILITY, profile.availability().name());
        profile.bio().ifPresent(bio -> document.append(BIO, bio));
        profile.timeZone().ifPresent(zone -> document.append(TIME_ZONE, zone.getId()));
        profile.locale().ifPresent(locale -> document.append(LOCALE, locale.toLanguageTag()));
        return document;
    }

    /** @param account the document of the whole account */
    static Profile read(Document account) {
        Document rest = Documents.part(account, PROFILE);
        return new Profile(
                new PersonName(text(account, FIRST_NAME), text(account, LAST_NAME)),
                told(rest, DISPLAY_NAME),
                told(rest, AVATAR),
                new Status(
                        told(rest, STATUS_TEXT),
                        told(rest, STATUS_EMOJI).map(Emoji::new),
                        Documents.when(rest, STATUS_UNTIL)),
                told(rest, AVAILABILITY).map(Availability::valueOf).orElse(Availability.AVAILABLE),
                told(rest, BIO),
                told(rest, TIME_ZONE).flatMap(ProfileDocuments::zone),
                told(rest, LOCALE).map(Locale::forLanguageTag));
    }

    private static Optional<String> told(Document document, String field) {
        return Documents.optional(document, field, String.class);
    }

    /** Nodes may run different versions of Java; a time zone one of them does not know must not lock its owner out. */
    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
