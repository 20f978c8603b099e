package dev.hearth.domain.identity;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody tells of themselves. All of it may be empty.
 *
 * @param displayName what others see in place of the name
 * @param avatar the https address of a picture
 * @param status what they are up to
 * @param bio several lines, at most {@value #MAX_BIO} characters
 * @param timeZone an id of the IANA time zone database
 * @param locale an IETF language tag (BCP 47)
 */
public record Profile(
        PersonName name,
        Optional<String> displayName,
        Optional<String> avatar,
        Status status,
        Availability availability,
        Optional<String> bio,
        Optional<ZoneId> timeZone,
        Optional<Locale> locale) {
    public static final int MAX_DISPLAY_NAME = 80;
    public static final int MAX_AVATAR = 2000;
    public static final int MAX_STATUS = 140;
    public static final int MAX_BIO = 2000;

    public Profile {
        displayName = displayName.map(Profile::shownName);
        avatar = avatar.map(Profile::picture);
        bio = bio.map(Profile::story);
    }

    /** Reads a first or last name. */
    public static String namePart(String text) {
        return Text.name("name", text, PersonName.MAX_LENGTH);
    }

    /** Reads a display name. */
    public static String shownName(String text) {
        return Text.name("displayName", text, MAX_DISPLAY_NAME);
    }

    /** Reads a status text. */
    public static String status(String text) {
        return Text.name("statusText", text, MAX_STATUS);
    }

    /** Reads what somebody tells of themselves. */
    public static String story(String text) {
        return Text.bounded("bio", text, 1, MAX_BIO);
    }

    /** Only a name is told. */
    public static Profile called(PersonName name) {
        return new Profile(
                name,
                Optional.empty(),
                Optional.empty(),
                Status.NONE,
                Availability.AVAILABLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** As it is to be shown at a time: without a status that has ended. */
    public Profile at(Instant now) {
        return with(status.at(now), availability);
    }

    /** Whether they want to be seen and reached is the wish, the rest stays. */
    public Profile withAvailability(Availability wish) {
        return with(status, wish);
    }

    private Profile with(Status told, Availability wish) {
        return new Profile(name, displayName, avatar, told, wish, bio, timeZone, locale);
    }

    /** Reads the address of a picture. Only https: anything else would let a profile run script or send its viewers' addresses in the clear. */
    public static String picture(String text) {
        try {
            URI address = new URI(Text.bounded("avatar", text, 1, MAX_AVATAR));
            if ("https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null) {
                return text;
            }
        } catch (URISyntaxException notAnAddress) {
            throw notPicture();
        }
        throw notPicture();
    }

    private static Refusal notPicture() {
        return new Refusal.Invalid("avatar", "must be an https address");
    }

    /** Reads the id of a time zone; offsets and abbreviations are none, since they know no summer time. */
    public static ZoneId zone(String text) {
        try {
            if (text.length() <= 50 && ZoneId.getAvailableZoneIds().contains(text)) {
                return ZoneId.of(text);
            }
        } catch (DateTimeException unknown) {
            throw notZone();
        }
        throw notZone();
    }

    private static Refusal notZone() {
        return new Refusal.Invalid("timeZone", "must be the name of a time zone, such as Europe/Berlin");
    }

    /** Reads a language tag, strictly. */
    public static Locale language(String text) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(Text.bounded("locale", text, 2, 35))
                    .build();
            if (!locale.getLanguage().isEmpty()) {
                return locale;
            }
        } catch (IllformedLocaleException malformed) {
            throw notLanguage();
        }
        throw notLanguage();
    }

    private static Refusal notLanguage() {
        return new Refusal.Invalid("locale", "must be a language tag, such as de-AT");
    }
}
