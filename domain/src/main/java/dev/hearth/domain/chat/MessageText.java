package dev.hearth.domain.chat;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.util.regex.Pattern;

/**
 * What a message says: Markdown, kept exactly as it was sent.
 *
 * @param value 1 to {@value #MAX_LENGTH} code points, not only white space
 */
public record MessageText(String value) {
    public static final int MAX_LENGTH = 20_000;

    private static final Pattern CODE = Pattern.compile("(?s)```.*?(```|$)|``[^`].*?``|`[^`\n]*`");

    public MessageText {
        Text.bounded("text", value, 1, MAX_LENGTH);
        if (value.isBlank()) {
            throw new Refusal.Invalid("text", "must not be blank");
        }
    }

    /** What is said in words: Markdown code in it names nobody and nothing. */
    public String withoutCode() {
        return CODE.matcher(value).replaceAll(" ");
    }
}
