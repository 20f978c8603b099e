package dev.hearth.adapter.external.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The elements and attributes that Markdown needs. Everything else is taken out. */
final class AllowedHtml {
    /** Absolute ones only: a message is shown in many places, and must not point into whichever it is shown in. */
    private static final Pattern LINK = Pattern.compile("(?:https?://|mailto:)\\S*", Pattern.CASE_INSENSITIVE);

    private static final Pattern LANGUAGE = Pattern.compile("language-[\\w+#.-]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code")
            .allowElements("em", "strong", "del", "ul", "ol", "li", "a")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowElements(AllowedHtml::tickBox, "input")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("class")
            .matching(LANGUAGE)
            .onElements("code")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("align")
            .matching(false, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("type")
            .matching(false, "checkbox")
            .onElements("input")
            .allowAttributes("checked", "disabled")
            .onElements("input")
            .toFactory();

    private AllowedHtml() {}

    static String of(String html) {
        return POLICY.sanitize(html);
    }

    /** Of a task: shows whether it is done, and cannot be filled in, so that no message asks for a password. */
    private static @Nullable String tickBox(String element, List<String> attributes) {
        return attributes.contains("checkbox") && attributes.contains("disabled") ? element : null;
    }
}
