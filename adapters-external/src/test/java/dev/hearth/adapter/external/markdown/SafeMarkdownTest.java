package dev.hearth.adapter.external.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.port.MarkdownRenderer;
import dev.hearth.testkit.MarkdownRendererContract;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Markdown looks like. */
final class SafeMarkdownTest implements MarkdownRendererContract {
    private final MarkdownRenderer markdown = new SafeMarkdown();

    @Override
    public MarkdownRenderer markdown() {
        return markdown;
    }

    private Element body(String text) {
        return Jsoup.parseBodyFragment(html(text)).body();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "*a*; p > em",
                "**a**; p > strong",
                "~~a~~; p > del",
                "`a`; p > code",
                "# a; h1",
                "> a; blockquote > p",
                "- a; ul > li",
                "3. a; ol[start=3] > li",
                "[a](https://example.org/); a[href=https://example.org/]",
                "<https://example.org/a>; a[href=https://example.org/a]",
                "[a](mailto:ada@example.org); a[href=mailto:ada@example.org]"
            })
    void the_usual_marks_shape_the_text(String text, String found) {
        assertThat(body(text).select(found).eachText()).hasSize(1);
    }

    @Test
    void a_line_break_stays_one() {
        assertThat(body("one\ntwo").select("p > br")).hasSize(1);
    }

    @Test
    void code_keeps_its_language_and_every_letter() {
        Element code = body("```c++\nif (a < b && c) { *d* }\n```").expectFirst("pre > code");
        assertThat(code.className()).isEqualTo("language-c++");
        assertThat(code.wholeText()).isEqualTo("if (a < b && c) { *d* }\n");
    }

    @Test
    void a_table_keeps_how_its_columns_stand() {
        Element table = body("|a|b|\n|:-|-:|\n|1|2|").expectFirst("table");
        assertThat(table.select("thead > tr > th").eachAttr("align")).containsExactly("left", "right");
        assertThat(table.select("tbody > tr > td").eachText()).containsExactly("1", "2");
    }

    @Test
    void a_task_shows_whether_it_is_done_and_cannot_be_ticked() {
        assertThat(body("- [x] a\n- [ ] b").select("li > input[type=checkbox][disabled]"))
                .extracting(box -> box.hasAttr("checked"))
                .containsExactly(true, false);
    }

    @Test
    void a_bare_address_becomes_a_link() {
        assertThat(body("see https://example.org/a?b=c&d=e.").select("a").eachAttr("href"))
                .containsExactly("https://example.org/a?b=c&d=e");
    }

    @Test
    void a_mention_stays_text() {
        assertThat(body("@ada_lovelace_1 and *@ben*").text()).isEqualTo("@ada_lovelace_1 and @ben");
        assertThat(body("@ada_lovelace_1").select("a, em")).isEmpty();
    }

    @Test
    void an_image_is_a_link_and_nothing_is_fetched() {
        Element link = body("![a *cat*](https://example.org/cat.png \"x\")").expectFirst("a");
        assertThat(link.attr("href")).isEqualTo("https://example.org/cat.png");
        assertThat(link.text()).isEqualTo("a cat");
        assertThat(body("![](https://example.org/cat.png)").text()).isEqualTo("https://example.org/cat.png");
    }

    @Test
    void an_image_within_a_link_is_its_words() {
        Element body = body("[![a cat](https://example.org/cat.png)](https://example.org/)");
        assertThat(body.select("a").eachAttr("href")).containsExactly("https://example.org/");
        assertThat(body.text()).isEqualTo("a cat");
    }

    @Test
    void too_many_cells_and_too_much_html_are_shown_as_typed() {
        String table = "|a".repeat(500) + "|\n" + "|-".repeat(500) + "|\n" + "|b|\n".repeat(50);
        assertThat(body(table).select("table")).isEmpty();
        assertThat(body(table).wholeText().replace("\n\n", "\n").strip()).isEqualTo(table.strip());
        String reference = "[a]: https://example.org/" + "b".repeat(9_900) + "\n\n" + "[a]".repeat(3_000);
        assertThat(body(reference).select("a")).isEmpty();
        assertThat(body(reference).text()).startsWith("[a]: https");
    }
}
