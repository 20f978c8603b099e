package dev.hearth.adapter.external.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** The languages letters are written in; each has a folder of templates. */
enum Language {
    ENGLISH(Locale.ENGLISH, "d MMMM uuuu, HH:mm 'UTC'", "Somebody"),
    GERMAN(Locale.GERMAN, "d. MMMM uuuu, HH:mm 'UTC'", "Jemand");

    private final Locale locale;
    private final DateTimeFormatter time;
    private final String somebody;

    Language(Locale locale, String pattern, String somebody) {
        this.somebody = somebody;
        this.locale = locale;
        this.time = DateTimeFormatter.ofPattern(pattern, locale).withZone(ZoneOffset.UTC);
    }

    /** The reader's language whatever their country, or English. */
    static Language of(Locale reader) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(reader.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** For example {@code de}. */
    String tag() {
        return locale.getLanguage();
    }

    /** Whoever has no name. */
    String somebody() {
        return somebody;
    }

    /** Nobody knows the reader's time zone here, so the letter names the one it uses. */
    String write(Instant moment) {
        return time.format(moment);
    }
}
