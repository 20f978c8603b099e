package dev.hearth.domain.work;

import dev.hearth.domain.chat.MessageText;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tasks a text names: {@code KEY-42}, and links to {@code /tasks/}. A name within a word or within Markdown code is none.
 */
public final class NamedTasks {
    /** What comes after so many is not looked at. */
    public static final int MOST = 10;

    private static final String KEY = "[A-Z][A-Z0-9]{1,9}-[1-9][0-9]{0,14}";
    private static final String ID = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
    private static final Pattern NAME = Pattern.compile("(?:(?<=/tasks/)(?:" + KEY + "|" + ID
            + ")|(?<![\\p{L}\\p{N}_@./+-])" + KEY + ")(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])");

    private NamedTasks() {}

    /** In the order of the text, each once. */
    public static Set<TaskName> in(MessageText text) {
        Set<TaskName> names = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(text.withoutCode());
        while (matcher.find() && names.size() < MOST) {
            String found = matcher.group();
            names.add(TaskName.key(found)
                    .<TaskName>map(name -> name)
                    .orElseGet(() -> TaskName.of(TaskId.parse(found.toLowerCase(Locale.ROOT)))));
        }
        return names;
    }
}
