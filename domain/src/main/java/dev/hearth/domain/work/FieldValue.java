package dev.hearth.domain.work;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a task says in a custom field.
 *
 * @param text the one spelling of the value: a number as plain digits without zeros that say nothing, a date as {@code 2026-03-14}, an
 *     option or a person by their id, a box that is ticked as {@code true}; a box that is not is no value at all
 */
public record FieldValue(FieldKind kind, String text) {
    /** Of a text and of an address. */
    public static final int MAX_TEXT = 2000;

    /** Digits of a number before the point. */
    public static final int MOST_DIGITS = 18;

    /** Digits of a number behind the point. */
    public static final int MOST_DECIMALS = 12;

    public static final FieldValue CHECKED = new FieldValue(FieldKind.CHECKBOX, "true");

    private static final int KEY_LENGTH = 60;
    private static final int LAST_YEAR = 9999;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}([.][0-9]{1,40})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Set<String> WEB = Set.of("http", "https");

    public FieldValue {
        text = switch (kind) {
            case TEXT -> said(text);
            case NUMBER -> plain(text);
            case DATE -> day(text);
            case CHOICE -> OptionId.parse(text).toString();
            case PERSON -> UserId.parse(text).toString();
            case CHECKBOX -> checked(text);
            case URL -> address(text);
        };
    }

    /** A number, however it is written; refuses one that is too long to be kept exactly. */
    public static FieldValue of(BigDecimal number) {
        BigDecimal bare = bare(number);
        return new FieldValue(FieldKind.NUMBER, bare.toPlainString());
    }

    private static String plain(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new Refusal.Invalid("", "must be a decimal number such as -12.5");
        }
        return bare(new BigDecimal(text)).toPlainString();
    }

    /** Before it is written out, and before its zeros are counted: 1e400000000 is short only as long as nobody does. */
    private static BigDecimal bare(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if ((long) number.precision() - number.scale() > MOST_DIGITS) {
            throw tooLong();
        }
        BigDecimal bare = number.stripTrailingZeros();
        if (bare.scale() > MOST_DECIMALS) {
            throw tooLong();
        }
        return bare;
    }

    private static Refusal tooLong() {
        return new Refusal.Invalid(
                "",
                "must have at most %d digits before the point and %d behind it".formatted(MOST_DIGITS, MOST_DECIMALS));
    }

    private static String said(String text) {
        if (text.isBlank()) {
            throw new Refusal.Invalid("", "must not be blank");
        }
        return Text.bounded("", text, 1, MAX_TEXT);
    }

    private static String day(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
                    return day.toString();
                }
            }
        } catch (DateTimeException none) {
            throw noDay();
        }
        throw noDay();
    }

    private static Refusal noDay() {
        return new Refusal.Invalid("", "must be a day such as 2026-03-14");
    }

    private static String checked(String text) {
        if (!text.equals("true")) {
            throw new Refusal.Invalid("", "must be true or false");
        }
        return text;
    }

    private static String address(String text) {
        try {
            URI address = new URI(Text.bounded("", text, 1, MAX_TEXT));
            boolean web = address.getScheme() != null
                    && WEB.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
            if (web) {
                return text;
            }
        } catch (URISyntaxException none) {
            throw noAddress();
        }
        throw noAddress();
    }

    private static Refusal noAddress() {
        return new Refusal.Invalid("", "must be an address such as https://example.org/page");
    }

    /**
     * What two values of a field are put in order by, as bytes of UTF-8: numbers by what they are worth, dates by the calendar, texts by what they
     * look like. Of a long text only the beginning counts.
     */
    public String key() {
        return switch (kind) {
            case NUMBER -> numberKey(new BigDecimal(text));
            case TEXT, URL -> beginning(NameKey.of(text).value());
            case DATE, CHOICE, PERSON, CHECKBOX -> text;
        };
    }

    /** All digits, those missing as zeros; of what is below zero each digit by what is missing to nine, so that more is less. */
    private static String numberKey(BigDecimal number) {
        String digits =
                number.abs().movePointRight(MOST_DECIMALS).toBigIntegerExact().toString();
        String filled = "0".repeat(MOST_DIGITS + MOST_DECIMALS - digits.length()) + digits;
        if (number.signum() >= 0) {
            return "1" + filled;
        }
        StringBuilder below = new StringBuilder("0");
        filled.chars().forEach(digit -> below.append((char) ('0' + '9' - digit)));
        return below.toString();
    }

    private static String beginning(String key) {
        return key.codePointCount(0, key.length()) <= KEY_LENGTH
                ? key
                : key.substring(0, key.offsetByCodePoints(0, KEY_LENGTH));
    }

    /** Whether this is what somebody means who asks for the other: texts however they are written. */
    public boolean means(FieldValue other) {
        return kind == other.kind
                && (kind == FieldKind.TEXT ? NameKey.of(text).equals(NameKey.of(other.text)) : text.equals(other.text));
    }
}
