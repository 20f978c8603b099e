package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.port.MarkdownRenderer;
import dev.hearth.domain.chat.MessageText;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of {@link MarkdownRenderer}. */
public interface MarkdownRendererContract {
    Pattern TAG = Pattern.compile("<\\s*/?\\s*([^\\s/>]*)");

    Set<String> ELEMENTS = Set.of(
            "p",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "code",
            "em",
            "strong",
            "del",
            "ul",
            "ol",
            "li",
            "a",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "input");

    MarkdownRenderer markdown();

    default String html(String text) {
        return markdown().html(new MessageText(text));
    }

    @Test
    default void words_are_shown() {
        assertThat(html("Soup at seven.")).contains("Soup at seven.").isEqualTo(html("Soup at seven."));
    }

    @Test
    default void what_looks_like_html_is_shown_and_not_obeyed() {
        assertThat(html("a <b>b</b> & <script>c</script>"))
                .contains("&lt;b&gt;b&lt;/b&gt; &amp; &lt;script&gt;c&lt;/script&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# *a* **b** ~~c~~ `d`",
                "> a\n\n- b\n- [x] c\n\n3. d\n\n---\n\n```java\ne\n```",
                "|a|b|\n|-|:-:|\n|1|2|",
                "https://example.org [a](https://example.org) ![b](https://example.org/b.png)",
                "<div><iframe src=x><svg/onload=1><math><style>*{}</style>"
            })
    default void only_elements_that_shape_text_are_there(String text) {
        assertThat(TAG.matcher(html(text)).results().map((MatchResult found) -> found.group(1)))
                .isSubsetOf(ELEMENTS);
    }

    /** Texts as long as a message may be that made renderers hang, overflow or answer with many times their length. */
    static List<String> hostile() {
        String columns = "|a".repeat(1_000) + "|\n" + "|-".repeat(1_000) + "|\n";
        return List.of(
                full("["),
                full("!["),
                full("[]("),
                full("[a]("),
                full("[a][b]"),
                full("*"),
                full("* "),
                full("*a "),
                full("*a **a "),
                full("_a __a "),
                full("~~a "),
                full("~"),
                full(">"),
                full("> "),
                full("- "),
                full("-\n"),
                full("1. "),
                full("`"),
                full("`a``b```c"),
                full("\\"),
                full("<"),
                full("<a "),
                full("<!--"),
                full("<![CDATA["),
                full("<?"),
                full("&"),
                full("&#"),
                full("#"),
                full("|"),
                full("|-"),
                full("\t"),
                full("a\n"),
                full("a**b" + "c* "),
                full("https://"),
                full("www."),
                full("a@"),
                full("a@b.c."),
                full("(".repeat(9) + "https://a."),
                full("![a]("),
                full("[![a]("),
                full("* a\n> "),
                full("> - "),
                columns + full("|\n").substring(columns.length()),
                ">".repeat(10_000) + "a".repeat(10_000),
                "[".repeat(10_000) + "]".repeat(10_000),
                "*".repeat(10_000) + "a" + "*".repeat(9_999),
                "[a]: https://example.org/" + "b".repeat(9_900) + "\n\n" + "[a]".repeat(3_000));
    }

    private static String full(String piece) {
        return piece.repeat(MessageText.MAX_LENGTH / piece.length() + 1).substring(0, MessageText.MAX_LENGTH - 1) + "a";
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    default void IN_4_texts_made_to_hurt_cost_little(String text) {
        assertThat(html(text)).isNotBlank().hasSizeLessThan(2_500_000);
    }
}
