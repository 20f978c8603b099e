package dev.hearth.domain.chat;

import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Refusal;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names a text calls: {@code @username}, and {@code @channel}, {@code @here} or {@code @all} for everybody. A name within a
 * word (an e-mail address) or within Markdown code calls nobody.
 *
 * @param usernames at most {@value #MOST}; what comes after is not called
 */
public record MentionedNames(Set<Username> usernames, Mentions.Audience audience) {
    public static final int MOST = 50;

    private static final Set<String> EVERYBODY = Set.of("channel", "here", "all");
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}_@./+-])@([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*)");

    public MentionedNames {
        usernames = Set.copyOf(usernames);
    }

    public static MentionedNames in(MessageText text) {
        if (text.value().indexOf('@') < 0) {
            return new MentionedNames(Set.of(), Mentions.Audience.NAMED);
        }
        Set<Username> names = new LinkedHashSet<>();
        Mentions.Audience audience = Mentions.Audience.NAMED;
        Matcher matcher = NAME.matcher(text.withoutCode());
        while (matcher.find() && names.size() < MOST) {
            String name = withoutFullStop(matcher.group(1));
            if (EVERYBODY.contains(name.toLowerCase(Locale.ROOT))) {
                audience = Mentions.Audience.EVERYBODY;
            } else {
                username(name).ifPresent(names::add);
            }
        }
        return new MentionedNames(names, audience);
    }

    /** A name at the end of a sentence is followed by what a name may hold as well. */
    private static String withoutFullStop(String name) {
        int end = name.length();
        while (end > 0 && "._-".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }

    private static Optional<Username> username(String name) {
        try {
            return Optional.of(new Username(name));
        } catch (Refusal.Invalid nobodyIsCalledThat) {
            return Optional.empty();
        }
    }
}
