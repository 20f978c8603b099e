package dev.hearth.adapter.external.mail;

import dev.hearth.domain.identity.EmailAddress;
import java.util.regex.Pattern;

/** An address as it may stand in a log: enough for an operator to see which provider refuses, too little to write to anybody. */
final class Masked {
    /** An address may hold line separators and direction marks, which would forge or colour a log line. */
    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.-]");

    private Masked() {}

    static String of(EmailAddress address) {
        String value = address.value();
        String domain = value.substring(value.indexOf('@') + 1);
        String first = value.substring(0, value.offsetByCodePoints(0, 1));
        return clean(first) + "***@" + clean(domain);
    }

    private static String clean(String text) {
        return UNFIT.matcher(text).replaceAll("?");
    }
}
